package io.github.junitllm.otlp;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.data.LinkData;

/** A link as OTLP has it, with all of its flags. */
record OtlpLink(SpanContext context, OtlpAttributes attributes, SpanFlags flags) implements LinkData {

    @Override
    public SpanContext getSpanContext() {
        return context;
    }

    @Override
    public OtlpAttributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.total();
    }
}
