package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LangfuseReaderTests {

    private final TestSpans spans = new TestSpans();

    @ParameterizedTest
    @CsvSource({
        "generation, model_call",
        "GENERATION, model_call",
        "embedding, embedding_call",
        "tool, tool_execution",
        "agent, agent_step",
        "retriever, retrieval",
        "guardrail, guardrail_check",
        "evaluator, evaluation",
        "chain, other",
        "span, other",
        "event, other"
    })
    void the_observation_type_tells_the_step(String type, String step) {
        assertThat(read(type(type)).kind()).isEqualTo(step);
    }

    @Test
    void the_type_counts_before_other_conventions() {
        assertThat(read(type("tool").put("openinference.span.kind", "LLM").put("gen_ai.operation.name", "chat")))
                .isInstanceOf(ToolExecution.class);
        assertThat(new LangfuseReaderTests().read(type("span").put("gen_ai.operation.name", "chat")))
                .isInstanceOf(ModelCall.class);
    }

    @Test
    void a_generation_has_all_that_the_span_says() {
        ModelCall call = (ModelCall) read(type("generation")
                .put("langfuse.observation.model.name", "gpt-4o")
                .put("langfuse.observation.model.parameters", "{\"temperature\":0.2}")
                .put("langfuse.observation.usage_details", "{\"input\":10,\"output\":5,\"total\":15}")
                .put("langfuse.observation.cost_details", "{\"input\":0.001,\"output\":0.002}")
                .put("langfuse.observation.input", "[{\"role\":\"user\",\"content\":\"Hi\"}]")
                .put("langfuse.observation.output", "{\"role\":\"assistant\",\"content\":\"Hello\"}")
                .put("langfuse.observation.prompt.name", "greeting")
                .put("langfuse.observation.prompt.version", 3)
                .put("langfuse.observation.completion_start_time", "\"1970-01-02T00:00:00.250Z\"")
                .put("session.id", "s1"));

        assertThat(call.requestedModel()).contains("gpt-4o");
        assertThat(call.parameters()).isEqualTo(Map.of("temperature", "0.2"));
        assertThat(call.usage()).isEqualTo(TokenUsage.of(10, 5));
        assertThat(call.reportedCost()).contains(new BigDecimal("0.003"));
        assertThat(call.inputText()).isEqualTo(new Captured<>("Hi"));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Hello"));
        assertThat(call.prompt())
                .contains(new PromptReference(
                        Optional.of("greeting"), Optional.of("3"), Optional.empty(), Map.of(), Optional.empty()));
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(250));
        assertThat(call.conversationId()).contains("s1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input\":100,\"output\":20,\"input_cached_tokens\":64,\"output_reasoning_tokens\":12,\"total\":120}",
                "{\"input\":36,\"output\":8,\"input_cached_tokens\":64,\"output_reasoning_tokens\":12,\"total\":120}",
                "{\"input\":36,\"output\":8,\"input_cached_tokens\":64,\"output_reasoning_tokens\":12}",
                "{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":64},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":12}}"
            })
    void usage_includes_what_was_cached_and_thought(String details) {
        ModelCall call = (ModelCall) read(type("generation").put("langfuse.observation.usage_details", details));

        assertThat(call.usage().input()).hasValue(100);
        assertThat(call.usage().output()).hasValue(20);
        assertThat(call.usage().cacheRead()).hasValue(64);
        assertThat(call.usage().reasoning()).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"input\":-1,\"output\":0.5}", "{\"input\":\"x\"}", "[]", "{\"input\":1e400}", "{\"in"})
    void malformed_usage_is_absent(String details) {
        ModelCall call = (ModelCall) read(type("generation").put("langfuse.observation.usage_details", details));

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
    }

    @Test
    void the_level_error_is_a_failure() {
        Step step = read(type("generation")
                .put("langfuse.observation.level", "ERROR")
                .put("langfuse.observation.status_message", "rate limited"));

        assertThat(step.failure().orElseThrow().describe()).isEqualTo("rate limited");
    }

    @Test
    void a_retriever_has_query_and_documents() {
        Retrieval retrieval = (Retrieval) read(type("retriever")
                .put("langfuse.observation.input", "how long?")
                .put("langfuse.observation.output", "[{\"id\":\"p7\",\"content\":\"30 days\"}]"));

        assertThat(retrieval.query()).isEqualTo(new Captured<>("how long?"));
        assertThat(retrieval.documents().map(List::size)).isEqualTo(new Captured<>(1));
    }

    private Step read(AttributesBuilder attributes) {
        spans.add("step", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().allSteps().get(0);
    }

    private static AttributesBuilder type(String type) {
        return Attributes.builder().put("langfuse.observation.type", type);
    }
}
