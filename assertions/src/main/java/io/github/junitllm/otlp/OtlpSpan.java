package io.github.junitllm.otlp;

import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** A span as OTLP has it, with all of its flags. */
final class OtlpSpan extends DelegatingSpanData {

    private final SpanFlags flags;

    OtlpSpan(SpanData span, SpanFlags flags) {
        super(span);
        this.flags = flags;
    }

    SpanFlags flags() {
        return flags;
    }
}
