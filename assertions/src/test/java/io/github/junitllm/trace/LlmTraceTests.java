package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlmTraceTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void has_the_children_of_the_trial_at_its_top_and_siblings_by_start_time() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html#2");
        Span agent = spans.unended("invoke_agent support", trial, 10, GenAi.operation("invoke_agent"));
        spans.add("second", agent, 40, 50, GenAi.tool("second").build());
        spans.add("first", agent, 20, 30, GenAi.tool("first").build());
        spans.end(agent, 60);

        LlmTrace trace = spans.trace();

        assertThat(trace.steps()).extracting(step -> step.span().name()).containsExactly("invoke_agent support");
        assertThat(trace.allSteps())
                .extracting(step -> step.span().name())
                .containsExactly("invoke_agent support", "first", "second");
        assertThat(trace.toolPath()).containsExactly("first", "second");
        assertThat(trace.agentSteps())
                .singleElement()
                .satisfies(step -> assertThat(step.span().duration()).contains(Duration.ofMillis(50)));
    }

    @Test
    void takes_label_report_and_evaluations_from_the_span_of_the_trial() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html#2");
        trial.addEvent(
                "gen_ai.evaluation.result",
                Attributes.builder()
                        .put("gen_ai.evaluation.name", "faithfulness")
                        .put("gen_ai.evaluation.score.value", 0.75)
                        .put("gen_ai.evaluation.explanation", "one claim is not covered")
                        .build());
        trial.addEvent("gen_ai.evaluation.result", Attributes.empty());

        LlmTrace trace = spans.trace();

        assertThat(trace.trialLabel()).contains("refund-window · trial 2/3");
        assertThat(trace.report()).contains("index.html#2");
        assertThat(trace.evaluations())
                .containsExactly(new Evaluation("faithfulness", 0.75, null, "one claim is not covered", null));
        assertThat(trace.steps()).isEmpty();
    }

    @Test
    void knows_no_trial_where_no_span_says_so() {
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 1, GenAi.chat(1, 1, "stop"));

        LlmTrace trace = spans.trace();

        assertThat(trace.trialLabel()).isEmpty();
        assertThat(trace.report()).isEmpty();
        assertThat(trace.evaluations()).isEmpty();
        assertThat(trace.modelCalls()).hasSize(1);
    }

    @Test
    void sums_the_tokens_of_model_calls_and_keeps_those_of_agents_and_embeddings_apart() {
        Attributes usage = Attributes.of(AttributeKey.longKey("gen_ai.usage.input_tokens"), 100L);
        spans.add("agent", Span.getInvalid(), 0, 9, with(GenAi.operation("invoke_agent"), usage));
        spans.add("embed", Span.getInvalid(), 1, 2, with(GenAi.operation("embeddings"), usage));
        spans.add("chat", Span.getInvalid(), 3, 4, GenAi.chat(10, 5, "tool_calls"));
        spans.add("chat", Span.getInvalid(), 5, 6, GenAi.chat(20, 7, "stop"));

        LlmTrace trace = spans.trace();

        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(30, 12));
        assertThat(trace.embeddingTokens()).hasValue(100);
    }

    @Test
    void does_not_take_absent_tokens_for_zero() {
        spans.add("chat", Span.getInvalid(), 0, 1, GenAi.chat().build());

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(spans.trace().embeddingTokens()).isEmpty();
    }

    @Test
    void reports_a_failure_where_it_began_and_not_on_the_way_up() {
        Span agent = spans.unended("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        Span wrapper = spans.unended("wrapper", agent, 1, Attributes.empty());
        Span chat = spans.unended("chat", wrapper, 2, GenAi.chat().build());
        for (Span span : List.of(chat, agent)) {
            span.recordException(new IllegalStateException("quota exceeded"));
            span.setStatus(StatusCode.ERROR);
        }
        Span tool = spans.unended("tool", agent, 3, GenAi.tool("refund").build());
        tool.setStatus(StatusCode.ERROR, "no such order");

        LlmTrace trace = spans.trace();

        assertThat(trace.failedSteps()).extracting(step -> step.span().name()).containsExactly("chat", "tool");
        assertThat(trace.failures())
                .extracting(Failure::describe)
                .containsExactly("java.lang.IllegalStateException: quota exceeded", "no such order");
    }

    @Test
    void tells_steps_that_never_ended_and_steps_of_other_traces() {
        Span trial = spans.trial("refund-window", 1, 1, "index.html");
        spans.unended("chat", trial, 1, GenAi.chat().build());
        spans.add("adopted", Span.getInvalid(), 2, 3, Attributes.of(TrialAttributes.ADOPTED, true));

        LlmTrace trace = spans.trace();

        assertThat(trace.steps()).extracting(step -> step.span().name()).containsExactly("chat", "adopted");
        assertThat(trace.unended()).extracting(step -> step.span().name()).containsExactly("chat");
        assertThat(trace.adopted()).extracting(step -> step.span().name()).containsExactly("adopted");
    }

    private static Attributes with(Attributes some, Attributes more) {
        return some.toBuilder().putAll(more).build();
    }
}
