package io.github.junitllm.otlp;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

/**
 * The bits that OTLP keeps beside an id.
 *
 * @param bits W3C trace flags in the lowest 8, then whether it is known where the parent or the linked span is, then
 *     whether that is another process
 */
record SpanFlags(int bits) {

    private static final int TRACE_FLAGS = 0xFF;
    private static final int ORIGIN_KNOWN = 0x100;
    private static final int REMOTE = 0x200;

    /** Returns the flags of a span that OpenTelemetry's SDK made, or of a link. */
    static SpanFlags of(TraceFlags flags, SpanContext maybeRemote) {
        return new SpanFlags((flags.asByte() & TRACE_FLAGS) | ORIGIN_KNOWN | (maybeRemote.isRemote() ? REMOTE : 0));
    }

    TraceFlags traceFlags() {
        return TraceFlags.fromByte((byte) bits);
    }

    /** Returns the context of a parent or a linked span. */
    SpanContext context(String traceId, String spanId, TraceFlags flags, TraceState state) {
        return (bits & REMOTE) == 0
                ? SpanContext.create(traceId, spanId, flags, state)
                : SpanContext.createFromRemoteParent(traceId, spanId, flags, state);
    }
}
