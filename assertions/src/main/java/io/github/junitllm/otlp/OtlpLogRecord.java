package io.github.junitllm.otlp;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.Body;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log record as OTLP has it. It knows its event's name under any version of OpenTelemetry.
 *
 * @param time in nanoseconds since 1970; 0 where nobody knows
 * @param observedTime the same for when it was seen
 */
record OtlpLogRecord(
        Origin origin,
        long time,
        long observedTime,
        SpanContext context,
        Severity severity,
        Optional<String> severityText,
        Optional<Value<?>> body,
        OtlpAttributes attributes,
        Optional<String> eventName)
        implements LogRecordData {

    @Override
    public Resource getResource() {
        return origin.emitter().resource();
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return origin.scope();
    }

    @Override
    public long getTimestampEpochNanos() {
        return time;
    }

    @Override
    public long getObservedTimestampEpochNanos() {
        return observedTime;
    }

    @Override
    public SpanContext getSpanContext() {
        return context;
    }

    @Override
    public Severity getSeverity() {
        return severity;
    }

    @Override
    public @Nullable String getSeverityText() {
        return severityText.orElse(null);
    }

    @Override
    @Deprecated
    public Body getBody() {
        return body.map(Value::asString).map(Body::string).orElseGet(Body::empty);
    }

    @Override
    public @Nullable Value<?> getBodyValue() {
        return body.orElse(null);
    }

    @Override
    public OtlpAttributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.total();
    }

    /** Overrides a method that later versions of OpenTelemetry have. */
    public @Nullable String getEventName() {
        return eventName.orElse(null);
    }
}
