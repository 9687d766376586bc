package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrphansTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void steps_of_the_trial_s_own_trace_are_none() {
        Span trial = spans.trial("refund", 1, 1, "index.html");
        add("below", trial, 10);

        assertThat(spans.trace().orphans()).isEmpty();
    }

    @Test
    void a_step_of_another_trace_than_the_trial_s_is_one() {
        spans.trial("refund", 1, 1, "index.html");
        add("elsewhere", TOP, 10);

        assertThat(names()).containsExactly("elsewhere");
    }

    @Test
    void without_a_trial_the_trace_whose_root_began_first_is_the_main_one() {
        add("first", TOP, 10);
        add("second", TOP, 20);

        assertThat(names()).containsExactly("second");
    }

    @Test
    void a_step_whose_parent_was_not_captured_is_one_and_its_trace_is_not_the_main_one() {
        add("lost", Span.wrap(context()), 0);
        add("root", TOP, 10);

        assertThat(names()).containsExactly("lost");
    }

    @Test
    void steps_below_an_orphan_are_not_counted_again() {
        add("root", TOP, 0);
        add("below", add("elsewhere", TOP, 10), 20);

        assertThat(names()).containsExactly("elsewhere");
    }

    private List<String> names() {
        return spans.trace().orphans().stream().map(step -> step.span().name()).toList();
    }

    private Span add(String name, Span parent, long start) {
        return spans.add(name, parent, start, start + 5, Attributes.empty());
    }

    private static SpanContext context() {
        return SpanContext.create(
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef",
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }
}
