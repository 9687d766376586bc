package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import org.jspecify.annotations.Nullable;

/** Takes one of the SDK's log records, gives OTLP's. */
final class LogJsonWriter {

    private LogJsonWriter() {}

    static JsonNode write(LogRecordData log) {
        SpanContext context = log.getSpanContext();
        return new OtlpNode()
                .time("timeUnixNano", log.getTimestampEpochNanos())
                .time("observedTimeUnixNano", log.getObservedTimestampEpochNanos())
                .number("severityNumber", log.getSeverity().getSeverityNumber())
                .text("severityText", log.getSeverityText())
                .present("body", body(log.getBodyValue()))
                .list("attributes", ValueWriter.attributes(log.getAttributes()))
                .number(
                        "droppedAttributesCount",
                        log.getTotalAttributeCount() - log.getAttributes().size())
                .number("flags", Byte.toUnsignedInt(context.getTraceFlags().asByte()))
                .text("traceId", context.isValid() ? context.getTraceId() : "")
                .text("spanId", context.isValid() ? context.getSpanId() : "")
                .text("eventName", EventNames.of(log).orElse(""))
                .json();
    }

    private static JsonNode body(@Nullable Value<?> body) {
        return body == null ? JsonNodeFactory.instance.missingNode() : ValueWriter.any(body);
    }
}
