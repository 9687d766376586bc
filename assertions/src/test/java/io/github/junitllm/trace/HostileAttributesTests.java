package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attributes that no instrumentation should write. */
class HostileAttributesTests {

    private static final List<String> TEXTS = List.of(
            "openinference.span.kind",
            "langfuse.observation.type",
            "traceloop.span.kind",
            "llm.request.type",
            "spring.ai.kind",
            "gen_ai.operation.name",
            "llm.input_messages.0.message.content",
            "llm.input_messages.0.message.tool_calls.0.tool_call.function.arguments",
            "llm.output_messages.0.message.contents.0.message_content.type",
            "llm.tools.0.tool.json_schema",
            "llm.invocation_parameters",
            "llm.prompt_template.variables",
            "input.value",
            "output.value",
            "langfuse.observation.input",
            "langfuse.observation.usage_details",
            "langfuse.observation.cost_details",
            "langfuse.observation.completion_start_time",
            "langfuse.observation.model.parameters",
            "gen_ai.prompt.0.content",
            "gen_ai.completion.0.tool_calls.0.arguments",
            "traceloop.entity.input",
            "llm.cost_usd",
            "ttft_ms",
            "llm.token_count.prompt",
            "prompt_tokens",
            "total_tokens",
            "retrieval.documents.0.document.score",
            "retrieval.documents",
            "db.operation.name",
            "outcome");

    private static final List<String> KINDS = List.of("LLM", "TOOL", "RETRIEVER", "RERANKER", "AGENT", "GUARDRAIL");

    static Stream<String> values() {
        return Stream.of(
                "",
                " ",
                "null",
                "NaN",
                "-1",
                "1e999999999",
                "99999999999999999999",
                "{",
                "[",
                "[[[[",
                "{}",
                "[]",
                "[null]",
                "[{}]",
                "{\"messages\":[null,1,{\"role\":1,\"content\":{\"a\":[]}}]}",
                "{\"choices\":[{\"message\":{\"tool_calls\":[null,{}]}}]}",
                "{\"input\":-5,\"total\":\"x\",\"prompt_tokens\":1e99}",
                "\ud800",
                "\"",
                "[".repeat(100_000),
                "{\"a\":".repeat(5_000),
                "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("values")
    void nothing_that_a_value_says_breaks_a_reader(String value) {
        for (String kind : KINDS) {
            AttributesBuilder attributes = Attributes.builder();
            TEXTS.forEach(key -> attributes.put(key, value));
            attributes.put("openinference.span.kind", kind);
            SpanData span = span(attributes.build());

            assertThatCode(() -> LlmTrace.of(List.of(span)).describe()).doesNotThrowAnyException();
            assertThat(LlmTrace.of(List.of(span)).problems())
                    .extracting(TraceProblem::what)
                    .noneMatch(what -> what.contains(" failed: "));
        }
    }

    @Test
    @Timeout(20)
    void amounts_that_no_double_has_are_no_amounts() {
        SpanData openInference = span(Attributes.builder()
                .put("openinference.span.kind", "LLM")
                .put("llm.cost.prompt", "1e500000000")
                .put("llm.cost.completion", "0.01")
                .build());
        SpanData langfuse = span(Attributes.builder()
                .put("langfuse.observation.type", "generation")
                .put("langfuse.observation.cost_details", "{\"input\":1e500000000,\"output\":0.01}")
                .build());

        assertThat(LlmTrace.of(List.of(openInference)).modelCalls().get(0).reportedCost())
                .isEmpty();
        assertThat(LlmTrace.of(List.of(langfuse)).modelCalls().get(0).reportedCost())
                .contains(new BigDecimal("0.01"));
    }

    @Test
    void a_first_token_that_took_ages_is_none() {
        SpanData span = span(Attributes.builder()
                .put("langfuse.observation.type", "generation")
                .put("langfuse.observation.completion_start_time", "+1000000000-12-31T23:59:59Z")
                .put("langfuse.observation.usage_details", "{\"input\":1,\"output\":2}")
                .build());
        LlmTrace trace = LlmTrace.of(List.of(span));

        assertThat(trace.modelCalls().get(0).timeToFirstToken()).isEmpty();
        assertThat(trace.describe()).doesNotContain("first token");
    }

    @Test
    void a_name_may_be_both_a_text_and_a_list() {
        SpanData span = span(Attributes.builder()
                .put("llm.request.type", "chat")
                .put("gen_ai.prompt", "text")
                .put("gen_ai.prompt.0", "text")
                .put("gen_ai.prompt.", "text")
                .put("gen_ai.prompt.0.", "text")
                .put("gen_ai.prompt..content", "text")
                .put("gen_ai.prompt.-1.content", "text")
                .put("gen_ai.prompt.0.content", "Hi")
                .build());

        assertThat(LlmTrace.of(List.of(span)).modelCalls().get(0).inputText().asOptional())
                .contains("Hi");
        assertThat(LlmTrace.of(List.of(span)).problems()).isEmpty();
    }

    @Test
    @Timeout(20)
    void a_hundred_thousand_elements_cost_linear_time() {
        AttributesBuilder attributes = Attributes.builder().put("openinference.span.kind", "LLM");
        for (int i = 0; i < 50_000; i++) {
            attributes.put("llm.input_messages." + i + ".message.content", "m");
            attributes.put("llm.output_messages.0.message.tool_calls." + i + ".tool_call.function.name", "t");
        }
        SpanData span = span(attributes.build());

        ModelCall call = LlmTrace.of(List.of(span)).modelCalls().get(0);

        assertThat(call.input().asOptional().orElseThrow()).hasSize(50_000);
        assertThat(call.toolCalls().asOptional().orElseThrow()).hasSize(50_000);
    }

    private static SpanData span(Attributes attributes) {
        return TestSpanData.builder()
                .setName("chat")
                .setKind(SpanKind.INTERNAL)
                .setSpanContext(SpanContext.create(
                        "0123456789abcdef0123456789abcdef",
                        "0123456789abcdef",
                        TraceFlags.getSampled(),
                        TraceState.getDefault()))
                .setStartEpochNanos(Duration.ofDays(1).toNanos())
                .setEndEpochNanos(Duration.ofDays(1).toNanos() + 1)
                .setHasEnded(true)
                .setStatus(StatusData.unset())
                .setAttributes(attributes)
                .build();
    }
}
