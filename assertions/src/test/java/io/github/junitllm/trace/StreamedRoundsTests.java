package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class StreamedRoundsTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void a_sum_that_both_calls_tell_counts_once() {
        Span outer = chat(TOP, 0, 100, "r2", 130, 21);
        chat(outer, 50, 98, "r2", 130, 21);

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).hasSize(2);
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
        assertThat(trace.usageGap()).isEmpty();
        assertThat(trace.modelCalls().get(0).finishReasons()).isEmpty();
        assertThat(trace.modelCalls().get(0).span().notes())
                .containsExactly(
                        "its response id and finish reason were those of the streamed call below",
                        "its tokens are part of the 130 in, 21 out that the streamed call below tells");
    }

    @Test
    void a_sum_over_three_rounds_counts_once() {
        Span first = chat(TOP, 0, 100, "r3", 240, 33);
        Span second = chat(first, 30, 98, "r3", 240, 33);
        chat(second, 60, 96, "r3", 240, 33);

        assertThat(spans.trace().modelCalls()).hasSize(3);
        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(240, 33));
    }

    @Test
    void a_larger_sum_of_the_inner_call_counts_without_the_outer_one() {
        Span outer = chat(TOP, 0, 100, "r1", 50, 12);
        chat(outer, 50, 98, "r2", 130, 21);

        assertThat(spans.trace().modelCalls())
                .extracting(ModelCall::usage)
                .containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
    }

    @Test
    void calls_of_the_provider_s_client_beside_them_are_found_again() {
        Span outer = chat(TOP, 0, 100, "r2", 130, 21);
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat",
                TOP,
                5,
                40,
                Emitted.chat("r1", 50, 12).build());
        chat(outer, 50, 98, "r2", 130, 21);
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat",
                TOP,
                55,
                95,
                Emitted.chat("r2", 80, 9).build());

        assertThat(spans.trace().modelCalls())
                .extracting(ModelCall::usage)
                .containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
    }

    @Test
    void without_usage_both_are_unknown() {
        Span outer = chat(TOP, 0, 100, "r2", 0, 0);
        chat(outer, 50, 98, "r2", 0, 0);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(spans.trace().modelCalls()).hasSize(2).allSatisfy(call -> assertThat(call.usageGap())
                .isPresent());
    }

    private Span chat(Span parent, long start, long end, String id, long input, long output) {
        return spans.add(
                Emitted.MICROMETER,
                "chat gpt-4o-mini",
                parent,
                start,
                end,
                Emitted.springChatWithTools(id, input, output).build());
    }
}
