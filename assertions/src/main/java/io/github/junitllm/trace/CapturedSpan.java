package io.github.junitllm.trace;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One span as an instrumentation wrote it, with the log records that name it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class CapturedSpan {

    private final SpanData span;
    private final SpanAttributes attributes;
    private final List<CapturedEvent> events;
    private final List<CapturedEvent> logRecords;
    private final Problems problems = new Problems();

    CapturedSpan(SpanData span, List<LogRecordData> logRecords) {
        this.span = span;
        this.attributes = SpanAttributes.of(span.getAttributes(), problems);
        this.events = captured(span.getEvents(), event -> CapturedEvents.of(event, problems));
        this.logRecords = captured(logRecords, log -> CapturedEvents.of(log, problems));
    }

    /** Returns the span's name, untrusted text. */
    public String name() {
        return span.getName();
    }

    /** Returns the name of the instrumentation that wrote the span; may be empty. */
    public String scope() {
        return span.getInstrumentationScopeInfo().getName();
    }

    /** Returns the span's attributes. */
    public SpanAttributes attributes() {
        return attributes;
    }

    /** Returns the span's own events, in the order they came. */
    public List<CapturedEvent> events() {
        return events;
    }

    /** Returns the log records that name the span, in the order they came. */
    public List<CapturedEvent> logRecords() {
        return logRecords;
    }

    /** Returns the events and log records whose names start so: conventions moved the same messages from one to the other. */
    public List<CapturedEvent> messages(String namePrefix) {
        if (events.isEmpty() && logRecords.isEmpty()) {
            return List.of();
        }
        return Stream.concat(events.stream(), logRecords.stream())
                .filter(event -> event.name().startsWith(namePrefix))
                .toList();
    }

    Instant start() {
        return Instant.EPOCH.plusNanos(span.getStartEpochNanos());
    }

    boolean failed() {
        return FailureReader.tellsFailure(span, attributes);
    }

    Collection<String> problems() {
        return problems.found();
    }

    void problem(String what) {
        problems.add(what);
    }

    /** Most spans have neither events nor log records. */
    private static <T> List<CapturedEvent> captured(List<T> data, Function<T, CapturedEvent> capture) {
        return data.isEmpty() ? List.of() : data.stream().map(capture).toList();
    }
}
