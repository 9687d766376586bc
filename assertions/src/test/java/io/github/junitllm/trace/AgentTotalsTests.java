package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class AgentTotalsTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void the_sum_of_an_agent_is_never_added_to_its_parts() {
        Span agent = agent(TOP, 0, 100, 50, 12);
        call(agent, 10, 25, 6);
        call(agent, 30, 25, 6);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(50, 12));
        assertThat(spans.trace().agentSteps()).singleElement().satisfies(step -> {
            assertThat(step.usage()).isEqualTo(TokenUsage.of(50, 12));
            assertThat(step.countedUsage()).isEqualTo(TokenUsage.UNKNOWN);
        });
    }

    @Test
    void the_sum_of_an_agent_counts_where_no_call_below_tells_tokens() {
        Span agent = agent(TOP, 0, 100, 50, 12);
        spans.add("chat", agent, 10, 20, GenAi.chat().build());

        LlmTrace trace = spans.trace();

        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(50, 12));
        assertThat(trace.usageGap()).isEmpty();
        assertThat(TraceFigures.of(trace).inputTokens()).hasValue(50);
        assertThat(trace.agentSteps().get(0).span().notes())
                .containsExactly("its own sum of tokens counts, since no model call below tells any");
    }

    @Test
    void of_agents_within_each_other_one_sum_counts() {
        Span outer = agent(TOP, 0, 100, 50, 12);
        agent(agent(outer, 10, 90, 50, 12), 20, 80, 25, 6);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(50, 12));
    }

    @Test
    void an_agent_without_calls_counts_beside_one_with_calls() {
        Span workflow = agent(TOP, 0, 100, 75, 18);
        call(agent(workflow, 10, 40, 25, 6), 20, 25, 6);
        agent(workflow, 50, 90, 50, 12);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(75, 18));
    }

    @Test
    void calls_that_lost_their_agent_are_taken_for_its_own() {
        agent(TOP, 0, 100, 25, 6);
        call(TOP, 10, 25, 6);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(25, 6));
    }

    @Test
    void a_sum_of_zero_tells_nothing() {
        Span agent = agent(TOP, 0, 100, 0, 0);
        spans.add("chat", agent, 10, 20, GenAi.chat().build());

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(spans.trace().usageGap()).contains("no tokens were reported by test.instrumentation");
    }

    private Span agent(Span parent, long start, long end, long input, long output) {
        Attributes sum = GenAi.operation("invoke_agent").toBuilder()
                .put("gen_ai.usage.input_tokens", input)
                .put("gen_ai.usage.output_tokens", output)
                .build();
        return spans.add("invoke_agent", parent, start, end, sum);
    }

    private void call(Span parent, long start, long input, long output) {
        spans.add("chat", parent, start, start + 10, GenAi.chat(input, output, "stop"));
    }
}
