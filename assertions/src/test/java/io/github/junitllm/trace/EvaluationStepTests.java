package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.assertions.LlmAssertions;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationStepTests {

    private static final Attributes CALL = GenAi.operation("chat").toBuilder()
            .put("gen_ai.request.model", "gpt-5-mini")
            .put("gen_ai.usage.input_tokens", 600)
            .put("gen_ai.usage.output_tokens", 30)
            .build();

    private static final Attributes JUDGED = Attributes.builder()
            .put("gen_ai.evaluation.name", "faithfulness")
            .put("gen_ai.evaluation.score.value", 0.5)
            .put("gen_ai.provider.name", "openai")
            .put("gen_ai.request.model", "gpt-5-mini")
            .put("gen_ai.response.model", "gpt-5-mini-2026-08-07")
            .put("gen_ai.usage.input_tokens", 1_200)
            .put("gen_ai.usage.output_tokens", 60)
            .put("junit_llm.evaluation.calls", 2)
            .build();

    private final TestSpans spans = new TestSpans();

    @Test
    void a_judges_calls_are_no_calls_of_the_application() {
        spans.add("chat app", Span.getInvalid(), 0, 10, CALL);
        Span evaluation = spans.add("evaluate faithfulness", Span.getInvalid(), 20, 60, JUDGED);
        spans.add("chat judge", evaluation, 25, 30, CALL);
        spans.add(
                "chat judge",
                evaluation,
                30,
                35,
                CALL.toBuilder().put("error.type", "429").build());
        spans.add("execute_tool nothing", evaluation, 35, 36, GenAi.operation("execute_tool"));
        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).extracting(call -> call.span().name()).containsExactly("chat app");
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(600, 30));
        assertThat(trace.toolPath()).isEmpty();
        assertThat(trace.failures()).isEmpty();
        assertThat(trace.allSteps()).hasSize(5);
        assertThat(trace.applicationSteps()).hasSize(1);
        LlmAssertions.assertThat(trace).hasNoErrors().hasModelCalls(1).usesAtMostTokens(630);
    }

    @Test
    void what_an_evaluation_took_is_what_its_span_says() {
        Span evaluation = spans.add("evaluate faithfulness", Span.getInvalid(), 20, 60, JUDGED);
        spans.add("chat judge", evaluation, 25, 30, CALL);

        assertThat(spans.trace().evaluationSteps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("faithfulness");
            assertThat(step.calls()).isEqualTo(2);
            assertThat(step.usage()).isEqualTo(TokenUsage.of(1_200, 60));
            assertThat(step.provider()).contains("openai");
            assertThat(step.requestedModel()).contains("gpt-5-mini");
            assertThat(step.returnedModel()).contains("gpt-5-mini-2026-08-07");
        });
        assertThat(spans.trace().render()).isEqualTo("evaluate faithfulness   1 200 in, 60 out → 0.5");
    }

    @Test
    void one_that_does_not_say_took_the_calls_below_it() {
        Span evaluation = spans.add(
                "someone else's judge",
                Span.getInvalid(),
                0,
                60,
                Attributes.builder()
                        .put("gen_ai.evaluation.name", "tone")
                        .put("gen_ai.evaluation.score.label", "pass")
                        .build());
        Span chain = spans.add("chain", evaluation, 1, 50, Attributes.empty());
        spans.add("chat judge", chain, 2, 3, CALL);
        spans.add("chat judge", chain, 3, 4, CALL);

        assertThat(spans.trace().evaluationSteps()).singleElement().satisfies(step -> {
            assertThat(step.calls()).isEqualTo(2);
            assertThat(step.usage()).isEqualTo(TokenUsage.of(1_200, 60));
            assertThat(step.requestedModel()).contains("gpt-5-mini");
        });
        assertThat(spans.trace().modelCalls()).isEmpty();
    }

    @Test
    void one_that_failed_is_an_evaluation_without_a_conclusion() {
        spans.add(
                "evaluate faithfulness",
                Span.getInvalid(),
                0,
                60,
                Attributes.builder()
                        .put("gen_ai.evaluation.name", "faithfulness")
                        .put("junit_llm.evaluation.calls", 1)
                        .put("error.type", "TRANSPORT")
                        .build());
        LlmTrace trace = spans.trace();

        assertThat(trace.evaluationSteps()).singleElement().satisfies(step -> {
            assertThat(step.evaluation()).isEmpty();
            assertThat(step.calls()).isEqualTo(1);
        });
        assertThat(trace.failedSteps()).isEmpty();
        assertThat(trace.render()).isEqualTo("evaluate faithfulness ✗ TRANSPORT");
    }

    @Test
    void evaluations_alone_are_no_capture_of_an_application() {
        spans.add("evaluate faithfulness", Span.getInvalid(), 20, 60, JUDGED);

        LlmAssertions.assertThatThrownBy(
                        () -> LlmAssertions.assertThat(spans.trace()).hasNoErrors())
                .hasMessageStartingWith("hasNoErrors cannot be decided: no call of a model");
        assertThat(List.copyOf(spans.trace().steps())).hasSize(1);
    }
}
