package io.github.junitllm.trace;

import io.github.junitllm.otlp.EventNames;
import io.github.junitllm.otlp.StructuredValue;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import java.time.Instant;
import java.util.Optional;

/** Brings events of spans and log records to one form. */
final class CapturedEvents {

    /** Where instrumentations put an event's name before log records had one of their own. */
    private static final String NAME = "event.name";

    private CapturedEvents() {}

    static CapturedEvent of(EventData event, Problems problems) {
        return new CapturedEvent(
                event.getName(),
                Instant.EPOCH.plusNanos(event.getEpochNanos()),
                SpanAttributes.of(event.getAttributes(), problems),
                Optional.empty());
    }

    static CapturedEvent of(LogRecordData log, Problems problems) {
        SpanAttributes attributes = SpanAttributes.of(log.getAttributes(), problems);
        return new CapturedEvent(
                attributes.text(NAME).or(() -> EventNames.of(log)).orElse(""),
                Instant.EPOCH.plusNanos(log.getTimestampEpochNanos()),
                attributes,
                Optional.ofNullable(log.getBodyValue()).map(StructuredValue::toJson));
    }
}
