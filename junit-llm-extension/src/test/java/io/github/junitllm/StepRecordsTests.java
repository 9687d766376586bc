package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepRecordsTests {

    private static final int DEPTH = 20_000;

    @Test
    void a_failed_step_keeps_the_kind_of_its_failure_and_any_other_step_none() {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
        tracer.spanBuilder("chat a")
                .startSpan()
                .setStatus(StatusCode.ERROR, "429: slow down")
                .end();
        tracer.spanBuilder("chat b").startSpan().end();

        assertThat(StepRecords.of(LlmTrace.of(spans.getFinishedSpanItems()), Instant.EPOCH))
                .extracting(StepRecord::failure, StepRecord::failureKind, StepRecord::retryable)
                .containsExactly(tuple("429: slow down", "rate_limit", true), tuple(null, null, null));
    }

    @Test
    void a_trace_may_be_deeper_than_the_stack() {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
        Context parent = Context.root();
        for (int i = 0; i < DEPTH; i++) {
            Span span = tracer.spanBuilder("step " + i).setParent(parent).startSpan();
            parent = parent.with(span);
            span.end();
        }

        assertThat(StepRecords.of(LlmTrace.of(spans.getFinishedSpanItems()), Instant.EPOCH))
                .extracting(StepRecord::depth)
                .containsExactlyElementsOf(IntStream.range(0, DEPTH).boxed().toList());
    }
}
