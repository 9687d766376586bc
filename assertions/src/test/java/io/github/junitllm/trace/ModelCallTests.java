package io.github.junitllm.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCallTests {

    @Test
    void has_models_provider_tokens_and_times() {
        ModelCall call = read(GenAi.chat()
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.response.model", "gpt-4o-mini-2024-07-18")
                .put("gen_ai.response.id", "chatcmpl-1")
                .put("gen_ai.usage.input_tokens", 100)
                .put("gen_ai.usage.output_tokens", "20")
                .put("gen_ai.usage.cache_read.input_tokens", 64.0)
                .put("gen_ai.usage.cache_creation.input_tokens", 8)
                .put("gen_ai.usage.reasoning.output_tokens", 12)
                .put("gen_ai.response.time_to_first_chunk", 0.25));

        assertThat(call.provider()).contains("openai");
        assertThat(call.requestedModel()).contains("gpt-4o-mini");
        assertThat(call.returnedModel()).contains("gpt-4o-mini-2024-07-18");
        assertThat(call.responseId()).contains("chatcmpl-1");
        assertThat(call.usage())
                .isEqualTo(new TokenUsage(
                        OptionalLong.of(100),
                        OptionalLong.of(20),
                        OptionalLong.of(64),
                        OptionalLong.of(8),
                        OptionalLong.of(12)));
        assertThat(call.latency()).contains(Duration.ofMillis(300));
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(250));
    }

    @Test
    void has_the_tokens_per_second_after_the_first_token() {
        assertThat(read(GenAi.chat()
                                .put("gen_ai.usage.output_tokens", 20)
                                .put("gen_ai.response.time_to_first_chunk", 0.2))
                        .tokensPerSecond())
                .hasValue(200);
        assertThat(read(GenAi.chat().put("gen_ai.usage.output_tokens", 30)).tokensPerSecond())
                .hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4})
    void has_no_tokens_per_second_where_no_time_is_left_for_them(double firstToken) {
        assertThat(read(GenAi.chat()
                                .put("gen_ai.usage.output_tokens", 20)
                                .put("gen_ai.response.time_to_first_chunk", firstToken))
                        .tokensPerSecond())
                .isEmpty();
        assertThat(read(GenAi.chat()).tokensPerSecond()).isEmpty();
    }

    @Test
    void has_the_prompt_it_was_made_from() {
        ModelCall call = read(GenAi.chat()
                .put("gen_ai.prompt.name", "refund")
                .put("gen_ai.prompt.version", 3)
                .put("gen_ai.prompt.variable.order", "A-17"));

        assertThat(call.prompt())
                .contains(new PromptReference(
                        Optional.of("refund"),
                        Optional.of("3"),
                        Optional.empty(),
                        Map.of("order", "A-17"),
                        Optional.empty()));
    }

    @Test
    void has_messages_with_all_kinds_of_parts() {
        ModelCall call = read(GenAi.chat()
                .put("gen_ai.system_instructions", "[{\"type\":\"text\",\"content\":\"Be brief.\"}]")
                .put(
                        "gen_ai.input.messages",
                        "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Refund A-17?\"}]},"
                                + "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"c1\","
                                + "\"result\":{\"days\":12}}]}]")
                .put(
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"hm\"},"
                                + "{\"type\":\"text\",\"content\":\"Yes.\"},"
                                + "{\"type\":\"tool_call\",\"id\":\"c2\",\"name\":\"refund\",\"arguments\":{\"id\":1}},"
                                + "{\"type\":\"uri\",\"uri\":\"x\"}],\"finish_reason\":\"tool_call\"}]")
                .put(
                        "gen_ai.tool.definitions",
                        "[{\"type\":\"function\",\"name\":\"refund\",\"description\":\"pays back\"}]"));

        assertThat(call.input())
                .isEqualTo(new Captured<>(List.of(
                        new Message("user", List.of(new Text("Refund A-17?"))),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "{\"days\":12}"))))));
        ToolCall refund = new ToolCall(Optional.of("c2"), "refund", "{\"id\":1}");
        assertThat(call.output())
                .isEqualTo(new Captured<>(List.of(new Message(
                        "assistant",
                        List.of(
                                new Reasoning("hm"),
                                new Text("Yes."),
                                refund,
                                new Other("uri", "{\"type\":\"uri\",\"uri\":\"x\"}"))))));
        assertThat(call.toolCalls()).isEqualTo(new Captured<>(List.of(refund)));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Yes."));
        assertThat(call.reasoningText()).isEqualTo(new Captured<>("hm"));
        assertThat(call.inputText()).isEqualTo(new Captured<>("Be brief.\nRefund A-17?\n{\"days\":12}"));
        assertThat(call.toolDefinitions())
                .isEqualTo(new Captured<>(
                        List.of(new ToolDefinition("refund", Optional.of("pays back"), Optional.empty()))));
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"role\":\"assistant\"", "Yes, 30 days.", "[1,2", "\"Yes\"", "[] []"})
    void keeps_malformed_messages_as_raw_text(String written) {
        ModelCall call = read(GenAi.chat().put("gen_ai.output.messages", written));

        assertThat(call.output())
                .isEqualTo(new Captured<>(List.of(new Message("unknown", List.of(new Text(written))))));
    }

    @Test
    void keeps_what_is_no_message_within_messages() {
        ModelCall call =
                read(GenAi.chat().put("gen_ai.output.messages", "[\"a\",7,{\"role\":null},{\"content\":\"b\"}]"));

        assertThat(call.output())
                .isEqualTo(new Captured<>(List.of(
                        new Message("unknown", List.of(new Text("a"))),
                        new Message("unknown", List.of(new Other("", "7"))),
                        new Message("unknown", List.of(new Other("message", "{\"role\":null}"))),
                        new Message("unknown", List.of(new Text("b"))))));
    }

    @Test
    void says_who_left_content_out_and_what_to_enable() {
        TestSpans spans = new TestSpans();
        spans.add(
                "ai.koog",
                "chat",
                Span.getInvalid(),
                0,
                1,
                Attributes.of(
                        stringKey("gen_ai.operation.name"),
                        "chat",
                        stringKey("gen_ai.output.messages"),
                        "HIDDEN:non-empty"));
        spans.add("chat", Span.getInvalid(), 2, 3, GenAi.chat().build());

        assertThat(spans.trace().modelCalls())
                .extracting(ModelCall::outputText)
                .containsExactly(
                        new NotCaptured<>("content was not captured by ai.koog; enable setVerbose(true) in Koog's"
                                + " OpenTelemetry feature"),
                        new NotCaptured<>("content was not captured by test.instrumentation; enable the capture of"
                                + " message content in this instrumentation"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"STOP\"] | STOP",
                "[stop] | STOP",
                "end_turn | STOP",
                "MAX_TOKENS | LENGTH",
                "[tool_calls] | TOOL_CALL",
                "TOOL_EXECUTION | TOOL_CALL",
                "safety | CONTENT_FILTER",
                "error | ERROR",
                "weather | OTHER"
            })
    void reads_finish_reasons_however_they_are_written(String written, FinishReason reason) {
        ModelCall call = read(GenAi.chat().put("gen_ai.response.finish_reasons", written));

        assertThat(call.finishReasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "text_completion", "generate_content", "CHAT"})
    void is_every_operation_that_asks_a_model(String operation) {
        assertThat(step(GenAi.operation(operation))).isInstanceOf(ModelCall.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch_response", "search_memory", "anything"})
    void is_no_other_operation(String operation) {
        assertThat(step(GenAi.operation(operation))).isInstanceOf(OtherStep.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "unknown", "-1", "1.5", "1e999999999", "99999999999999999999"})
    void does_not_make_up_numbers(String written) {
        ModelCall call = read(GenAi.chat()
                .put("gen_ai.usage.input_tokens", written)
                .put("gen_ai.response.time_to_first_chunk", "-1"));

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(call.timeToFirstToken()).isEmpty();
    }

    private static ModelCall read(AttributesBuilder attributes) {
        return (ModelCall) step(attributes.build());
    }

    private static Step step(Attributes attributes) {
        TestSpans spans = new TestSpans();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 100, 400, attributes);
        return spans.trace().steps().get(0);
    }
}
