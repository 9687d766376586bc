package io.github.junitllm.otlp;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes one of OTLP's log records, gives the SDK's. A record without a valid id belongs to no span. */
final class LogJsonReader {

    /** The position in the list is OTLP's number. */
    private static final List<Severity> SEVERITIES = Arrays.stream(Severity.values())
            .sorted(Comparator.comparingInt(Severity::getSeverityNumber))
            .toList();

    private static final List<String> SEVERITY_NAMES = SEVERITIES.stream()
            .map(severity -> severity == Severity.UNDEFINED_SEVERITY_NUMBER
                    ? "SEVERITY_NUMBER_UNSPECIFIED"
                    : "SEVERITY_NUMBER_" + severity)
            .toList();

    private LogJsonReader() {}

    static LogRecordData read(OtlpObject log, Origin origin) {
        return new OtlpLogRecord(
                origin,
                log.time("timeUnixNano"),
                log.time("observedTimeUnixNano"),
                context(log),
                SEVERITIES.get(log.code("severityNumber", SEVERITY_NAMES)),
                log.text("severityText"),
                body(log),
                ValueReader.attributes(log),
                log.text("eventName"));
    }

    private static Optional<Value<?>> body(OtlpObject log) {
        return log.present("body").flatMap(body -> ValueReader.read(log.object("body")));
    }

    private static SpanContext context(OtlpObject log) {
        Optional<String> traceId = log.id("traceId", SpanJsonReader.TRACE_ID_DIGITS);
        Optional<String> spanId = log.id("spanId", SpanJsonReader.SPAN_ID_DIGITS);
        if (traceId.isPresent() != spanId.isPresent()) {
            log.problem("has only one of traceId and spanId, and so belongs to no span");
        }
        SpanFlags flags = new SpanFlags(log.bits("flags"));
        return SpanContext.create(traceId.orElse(""), spanId.orElse(""), flags.traceFlags(), TraceState.getDefault());
    }
}
