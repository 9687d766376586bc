package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandWrittenReaderTests {

    private final TestSpans spans = new TestSpans();

    @ParameterizedTest
    @CsvSource({
        "model, prompt_tokens, completion_tokens",
        "llm.model, llm.prompt_tokens, llm.completion_tokens",
        "llm.model, llm.usage.prompt_tokens, llm.usage.completion_tokens",
        "model.name, tokens.input, tokens.output",
        "llm.model_name, llm.token_count.prompt, llm.token_count.completion",
        "gen_ai.request.model, gen_ai.usage.input_tokens, gen_ai.usage.output_tokens"
    })
    void a_model_with_tokens_is_a_call(String model, String input, String output) {
        ModelCall call = (ModelCall)
                read(Attributes.builder().put(model, "gpt-4o").put(input, "25").put(output, 6));

        assertThat(call.requestedModel()).contains("gpt-4o");
        assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"llm.prompt", "llm.response", "llm.completion", "prompt"})
    void a_model_with_prompt_or_answer_is_a_call(String content) {
        assertThat(read(Attributes.builder().put("llm.model", "gpt-4o").put(content, "Hi")))
                .isInstanceOf(ModelCall.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.system", "http.request.method", "temperature", "provider", "session.id", "cost_usd"})
    void a_model_alone_is_no_call(String other) {
        assertThat(read(Attributes.builder().put("model", "Golf").put(other, "1")))
                .isInstanceOf(OtherStep.class);
    }

    @Test
    void tokens_without_a_model_are_no_call() {
        assertThat(read(Attributes.builder().put("total_tokens", 7).put("prompt_tokens", 5)))
                .isInstanceOf(OtherStep.class);
    }

    @ParameterizedTest
    @CsvSource({
        "openinference.span.kind, CHAIN",
        "openinference.span.kind, AGENT",
        "langfuse.observation.type, agent",
        "traceloop.span.kind, workflow",
        "gen_ai.operation.name, invoke_agent",
        "spring.ai.kind, advisor"
    })
    void a_kind_that_was_told_stands(String key, String kind) {
        assertThat(read(Attributes.builder()
                        .put(key, kind)
                        .put("model", "gpt-4o")
                        .put("prompt_tokens", 5)))
                .isNotInstanceOf(ModelCall.class);
    }

    @Test
    void a_call_has_all_that_the_span_says() {
        ModelCall call = (ModelCall) read(Attributes.builder()
                .put("llm.model", "gpt-4o")
                .put("model", "other")
                .put("llm.provider", "OpenAI")
                .put("prompt_tokens", 25)
                .put("total_tokens", "31")
                .put("llm.cost_usd", "0.0012")
                .put("llm.prompt", "Hi")
                .put("llm.response", "Hello")
                .put("finish_reason", "length")
                .put("llm.temperature", 0.2)
                .put("llm.ttft_ms", 250)
                .put("prompt.name", "greeting")
                .put("prompt.version", "v3")
                .put("prompt.hash", "abc"));

        assertThat(call.requestedModel()).contains("gpt-4o");
        assertThat(call.provider()).contains("openai");
        assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
        assertThat(call.reportedCost()).contains(new BigDecimal("0.0012"));
        assertThat(call.inputText()).isEqualTo(new Captured<>("Hi"));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Hello"));
        assertThat(call.finishReasons()).containsExactly(FinishReason.LENGTH);
        assertThat(call.parameters()).isEqualTo(Map.of("temperature", "0.2"));
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(250));
        assertThat(call.prompt())
                .contains(new PromptReference(
                        Optional.of("greeting"), Optional.of("v3"), Optional.of("abc"), Map.of(), Optional.empty()));
    }

    @Test
    void a_tool_name_makes_a_tool() {
        ToolExecution tool = (ToolExecution) read(Attributes.builder()
                .put("tool.name", "refund")
                .put("tool.args", "{\"id\":1}")
                .put("tool.result", "done"));

        assertThat(tool.name()).isEqualTo("refund");
        assertThat(tool.arguments()).isEqualTo(new Captured<>("{\"id\":1}"));
        assertThat(tool.result()).isEqualTo(new Captured<>("done"));
    }

    @Test
    void a_query_or_a_count_of_documents_makes_a_retrieval() {
        Retrieval retrieval = (Retrieval)
                read(Attributes.builder().put("retrieval.query", "how long?").put("retrieval.count", "0"));

        assertThat(retrieval.query()).isEqualTo(new Captured<>("how long?"));
        assertThat(retrieval.documentCount()).hasValue(0);
    }

    @Test
    void no_name_tells_two_things() {
        List<String> names = Arrays.stream(HandWrittenName.values())
                .flatMap(name -> name.names().stream())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_count_that_is_none_is_a_problem_and_absent() {
        read(Attributes.builder().put("llm.model", "m").put("prompt_tokens", -1).put("completion_tokens", 7));

        assertThat(spans.trace().tokenUsage().input()).isEmpty();
        assertThat(spans.trace().problems())
                .extracting(TraceProblem::what)
                .containsExactly("prompt_tokens is negative: -1");
    }

    private Step read(AttributesBuilder attributes) {
        spans.add("step", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().allSteps().get(0);
    }
}
