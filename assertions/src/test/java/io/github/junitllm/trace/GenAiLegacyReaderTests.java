package io.github.junitllm.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.MessagePart.Text;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenAiLegacyReaderTests {

    @Test
    void reads_the_names_that_were_given_up() {
        ModelCall call = call(GenAi.chat()
                .put("gen_ai.system", "az.ai.openai")
                .put("gen_ai.usage.prompt_tokens", 100)
                .put("gen_ai.usage.completion_tokens", "20")
                .put("gen_ai.usage.cache_read_input_tokens", 64)
                .put("gen_ai.usage.cache_creation_input_tokens", 8)
                .put("gen_ai.usage.reasoning_tokens", 3)
                .put("gen_ai.response.finish_reason", "MAX_TOKENS")
                .put("gen_ai.openai.request.seed", 7)
                .put("gen_ai.openai.request.response_format", "json_object"));

        assertThat(call.provider()).contains("azure.ai.openai");
        assertThat(call.usage())
                .isEqualTo(new TokenUsage(
                        OptionalLong.of(100),
                        OptionalLong.of(20),
                        OptionalLong.of(64),
                        OptionalLong.of(8),
                        OptionalLong.of(3)));
        assertThat(call.finishReasons()).containsExactly(FinishReason.LENGTH);
        assertThat(call.parameters()).isEqualTo(Map.of("seed", "7", "output.type", "json_object"));
    }

    @Test
    void current_names_go_before_old_ones() {
        ModelCall call = call(GenAi.chat()
                .put("gen_ai.system", "anthropic")
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.usage.prompt_tokens", 1)
                .put("gen_ai.usage.input_tokens", 2));

        assertThat(call.provider()).contains("openai");
        assertThat(call.usage().input()).hasValue(2);
    }

    @Test
    void prompt_and_completion_are_messages_or_text() {
        ModelCall json = call(GenAi.chat()
                .put("gen_ai.prompt", "[{\"role\":\"user\",\"content\":\"Refund A-17?\"}]")
                .put(
                        "gen_ai.completion",
                        "[{\"role\":\"assistant\",\"content\":\"Yes.\",\"finish_reason\":\"stop\"}]"));
        ModelCall text = call(GenAi.chat().put("gen_ai.prompt", "Refund A-17?").put("gen_ai.completion", "Yes."));

        assertThat(json.input().asOptional().orElseThrow())
                .containsExactly(new Message("user", List.of(new Text("Refund A-17?"))));
        assertThat(text.input().asOptional().orElseThrow())
                .containsExactly(new Message("unknown", List.of(new Text("Refund A-17?"))));
        assertThat(List.of(json, text))
                .flatExtracting(call -> call.output().asOptional().orElseThrow())
                .containsOnly(new Message("assistant", List.of(new Text("Yes."))));
        assertThat(json.finishReasons()).containsExactly(FinishReason.STOP);
    }

    @Test
    void content_may_stand_in_events_of_the_span() {
        TestSpans spans = new TestSpans();
        Span span = spans.unended("chat", Span.getInvalid(), 0, GenAi.chat().build());
        span.addEvent(
                "gen_ai.content.prompt",
                Attributes.of(stringKey("gen_ai.prompt"), "[{\"role\":\"user\",\"content\":\"Refund A-17?\"}]"));
        span.addEvent(
                "gen_ai.content.completion",
                Attributes.of(stringKey("gen_ai.completion"), "[{\"role\":\"assistant\",\"content\":\"Yes.\"}]"));
        spans.end(span, 1);

        ModelCall call = spans.trace().modelCalls().get(0);
        assertThat(call.inputText().asOptional()).contains("Refund A-17?");
        assertThat(call.outputText().asOptional()).contains("Yes.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gen_ai.request.model,  gpt-4o, model_call
            gen_ai.response.model, gpt-4o, model_call
            gen_ai.response.model, none,   other
            gen_ai.tool.name,      lookup, tool_execution
            gen_ai.agent.name,     helper, other
            gen_ai.request.top_p,  1,      other
            """)
    void a_span_without_an_operation_is_what_its_names_say(String key, String value, String kind) {
        assertThat(step(Attributes.of(stringKey("gen_ai.system"), "openai", stringKey(key), value))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void an_operation_that_is_unknown_is_not_taken_for_a_call() {
        assertThat(step(GenAi.chat()
                                .put("gen_ai.system", "openai")
                                .put("gen_ai.operation.name", "image")
                                .build())
                        .kind())
                .isEqualTo("other");
    }

    private static ModelCall call(AttributesBuilder attributes) {
        return (ModelCall) step(attributes.build());
    }

    private static Step step(Attributes attributes) {
        TestSpans spans = new TestSpans();
        spans.add("openai.chat", Span.getInvalid(), 0, 1, attributes);
        return spans.trace().steps().get(0);
    }
}
