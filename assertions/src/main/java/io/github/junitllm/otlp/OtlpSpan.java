package io.github.junitllm.otlp;

import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** A span as OTLP has it, with all that OTLP knows of it. */
final class OtlpSpan extends DelegatingSpanData {
    private final Origin origin;
    private final SpanFlags flags;

    OtlpSpan(SpanData span, Origin origin, SpanFlags flags) {
        super(span);
        this.origin = origin;
        this.flags = flags;
    }

    Origin origin() {
        return origin;
    }

    SpanFlags flags() {
        return flags;
    }
}
