package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Guards that the time to read a trace grows as its spans do; the benchmark says how long it takes. */
class ReadingTimeTests {

    private static final int FEW = 1_000;
    private static final int TIMES = 8;

    /** Three times as much as linear, far from the factor of 64 that two nested loops would take. */
    private static final int MOST = 3 * TIMES;

    private static final int RUNS = 4;

    @Test
    void of_a_trace_of_all_kinds_of_libraries() {
        assertGrowsLinearly(LongTrace::of);
    }

    @Test
    void of_calls_that_all_lie_side_by_side() {
        assertGrowsLinearly(spans -> calls(spans, i -> 1));
    }

    @Test
    void of_calls_that_all_lie_within_each_other() {
        assertGrowsLinearly(spans -> calls(spans, i -> i - 1));
    }

    private static void assertGrowsLinearly(IntFunction<LongTrace> make) {
        LongTrace few = make.apply(FEW);
        LongTrace many = make.apply(FEW * TIMES);
        for (int i = 0; i < RUNS; i++) {
            cpuNanos(few);
        }

        assertThat(fastest(many)).isLessThan(MOST * fastest(few));
    }

    private static long fastest(LongTrace trace) {
        return LongStream.generate(() -> cpuNanos(trace)).limit(RUNS).min().orElseThrow();
    }

    /** What other programs do meanwhile does not count. */
    private static long cpuNanos(LongTrace trace) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        LlmTrace read = LlmTrace.of(trace.spans(), trace.logs());
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(read.allSteps()).isNotEmpty();
        return after - before;
    }

    /** Calls that begin one after the other and end in the opposite order, all of them alike. */
    private static LongTrace calls(int spans, IntUnaryOperator parentOf) {
        List<SpanData> calls = IntStream.rangeClosed(1, spans)
                .<SpanData>mapToObj(i -> TestSpanData.builder()
                        .setName("chat")
                        .setKind(SpanKind.CLIENT)
                        .setSpanContext(context(i))
                        .setParentSpanContext(i == 1 ? SpanContext.getInvalid() : context(parentOf.applyAsInt(i)))
                        .setStartEpochNanos(i)
                        .setEndEpochNanos(10L * spans - i)
                        .setHasEnded(true)
                        .setStatus(StatusData.unset())
                        .setAttributes(Attributes.of(
                                AttributeKey.stringKey("gen_ai.operation.name"),
                                "chat",
                                AttributeKey.longKey("gen_ai.usage.input_tokens"),
                                5L,
                                AttributeKey.longKey("gen_ai.usage.output_tokens"),
                                7L))
                        .build())
                .toList();
        return new LongTrace(calls, List.of());
    }

    private static SpanContext context(int id) {
        return SpanContext.create(
                "0123456789abcdef0123456789abcdef",
                "%016x".formatted(id),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }
}
