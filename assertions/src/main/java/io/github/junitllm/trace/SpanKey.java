package io.github.junitllm.trace;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.stream.Stream;

/** What tells spans apart: ids are unique within their trace only. */
record SpanKey(String traceId, String spanId) {

    static SpanKey of(SpanData span) {
        return new SpanKey(span.getTraceId(), span.getSpanId());
    }

    static SpanKey of(LogRecordData log) {
        return new SpanKey(
                log.getSpanContext().getTraceId(), log.getSpanContext().getSpanId());
    }

    static SpanKey parentOf(SpanData span) {
        return new SpanKey(span.getTraceId(), span.getParentSpanId());
    }

    /** Returns the keys of a step's own span and of those that were merged with it. */
    static Stream<SpanKey> ofAll(Step step) {
        return Stream.concat(Stream.of(step.span()), step.mergedFrom().stream())
                .map(span -> new SpanKey(span.traceId(), span.spanId()));
    }
}
