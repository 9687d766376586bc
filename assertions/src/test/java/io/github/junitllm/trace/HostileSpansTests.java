package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileSpansTests {

    private static final String TRACE = "0123456789abcdef0123456789abcdef";

    @Test
    void spans_in_a_circle_are_all_there_once() {
        LlmTrace trace = LlmTrace.of(List.of(span(1, 2, 10), span(2, 3, 20), span(3, 1, 30), span(4, 4, 5)));

        assertThat(trace.allSteps())
                .extracting(step -> step.span().name())
                .containsExactly("span 4", "span 1", "span 3", "span 2");
        assertThat(trace.steps()).extracting(step -> step.span().name()).containsExactly("span 4", "span 1");
        assertThat(trace.problems())
                .extracting(TraceProblem::describe)
                .containsExactly(
                        "span 4: the parents of span 0000000000000004 lead back to it; it stands at the top",
                        "span 1: the parents of span 0000000000000001 lead back to it; it stands at the top");
    }

    @Test
    void an_id_that_two_different_spans_have_is_a_problem() {
        LlmTrace trace = LlmTrace.of(List.of(span(1, 0, 10), span(1, 0, 20), span(1, 0, 10)));

        assertThat(trace.allSteps()).hasSize(1);
        assertThat(trace.problems())
                .extracting(TraceProblem::describe)
                .containsExactly("span 1: span 0000000000000001 was captured twice with different content; the first"
                        + " counts");
    }

    @Test
    void a_span_that_arrives_twice_is_one_step_and_its_ended_version_wins() {
        LlmTrace trace = LlmTrace.of(List.of(span(1, 0, 10, false), span(1, 0, 10, true), span(1, 0, 10, false)));

        assertThat(trace.allSteps()).hasSize(1);
        assertThat(trace.problems()).isEmpty();
        assertThat(trace.unended()).isEmpty();
    }

    @Test
    void a_span_whose_parent_is_missing_stands_at_the_top() {
        LlmTrace trace = LlmTrace.of(List.of(span(2, 99, 10), span(3, 2, 20)));

        assertThat(trace.steps()).extracting(step -> step.span().name()).containsExactly("span 2");
        assertThat(trace.steps().get(0).children()).hasSize(1);
        assertThat(trace.steps().get(0).span().parentSpanId()).contains(id(99));
    }

    @Test
    void a_very_deep_trace_is_read_and_drawn() {
        List<SpanData> spans = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> span(i, i - 1, i))
                .toList();

        LlmTrace trace = LlmTrace.of(spans);

        assertThat(trace.allSteps()).hasSize(20_000);
        assertThat(trace.failures()).isEmpty();
        assertThat(trace.render()).endsWith("… 19 940 more below").hasSizeLessThan(10_000);
    }

    @Test
    void order_of_arrival_does_not_matter() {
        List<SpanData> spans =
                IntStream.rangeClosed(1, 50).mapToObj(i -> span(i, i / 2, i)).toList();
        List<SpanData> shuffled = new java.util.ArrayList<>(spans);
        Collections.reverse(shuffled);

        assertThat(LlmTrace.of(shuffled).render()).isEqualTo(LlmTrace.of(spans).render());
    }

    @Test
    void no_spans_are_an_empty_trace() {
        LlmTrace trace = LlmTrace.of(List.of());

        assertThat(trace.allSteps()).isEmpty();
        assertThat(trace.render()).isEmpty();
    }

    private static SpanData span(int id, int parent, long start) {
        return span(id, parent, start, true);
    }

    private static SpanData span(int id, int parent, long start, boolean ended) {
        return TestSpanData.builder()
                .setName("span " + id)
                .setKind(SpanKind.INTERNAL)
                .setSpanContext(context(id))
                .setParentSpanContext(parent == 0 ? SpanContext.getInvalid() : context(parent))
                .setStartEpochNanos(start)
                .setEndEpochNanos(start - 1)
                .setHasEnded(ended)
                .setStatus(StatusData.unset())
                .setAttributes(Attributes.empty())
                .build();
    }

    private static SpanContext context(int id) {
        return SpanContext.create(TRACE, id(id), TraceFlags.getSampled(), TraceState.getDefault());
    }

    private static String id(int id) {
        return "%016x".formatted(id);
    }
}
