package io.github.junitllm.otlp;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Optional;

/** Takes one of OTLP's spans, gives the SDK's. A span without a valid id has no place in any trace and is left out. */
final class SpanJsonReader {

    static final int TRACE_ID_DIGITS = 32;
    static final int SPAN_ID_DIGITS = 16;

    /** The position in the list is OTLP's number. */
    static final List<SpanKind> KINDS = List.of(
            SpanKind.INTERNAL,
            SpanKind.INTERNAL,
            SpanKind.SERVER,
            SpanKind.CLIENT,
            SpanKind.PRODUCER,
            SpanKind.CONSUMER);

    static final List<StatusCode> STATUS_CODES = List.of(StatusCode.UNSET, StatusCode.OK, StatusCode.ERROR);

    private static final List<String> KIND_NAMES = List.of(
            "SPAN_KIND_UNSPECIFIED",
            "SPAN_KIND_INTERNAL",
            "SPAN_KIND_SERVER",
            "SPAN_KIND_CLIENT",
            "SPAN_KIND_PRODUCER",
            "SPAN_KIND_CONSUMER");

    private static final List<String> STATUS_NAMES =
            List.of("STATUS_CODE_UNSET", "STATUS_CODE_OK", "STATUS_CODE_ERROR");

    private record Ids(String traceId, String spanId) {}

    private SpanJsonReader() {}

    static Optional<SpanData> read(OtlpObject span, Origin origin) {
        SpanFlags flags = new SpanFlags(span.bits("flags"));
        return ids(span)
                .map(ids -> SpanContext.create(ids.traceId(), ids.spanId(), flags.traceFlags(), TraceStates.read(span)))
                .map(context -> read(span, origin, context, flags));
    }

    private static SpanData read(OtlpObject span, Origin origin, SpanContext context, SpanFlags flags) {
        long end = span.time("endTimeUnixNano");
        OtlpAttributes attributes = ValueReader.attributes(span);
        List<EventData> events =
                span.objects("events").map(SpanJsonReader::event).toList();
        List<LinkData> links =
                span.objects("links").flatMap(link -> link(link).stream()).toList();
        return new OtlpSpan(
                TestSpanData.builder()
                        .setResource(origin.emitter().resource())
                        .setInstrumentationScopeInfo(origin.scope())
                        .setSpanContext(context)
                        .setParentSpanContext(parent(span, context, flags))
                        .setName(span.text("name").orElse(""))
                        .setKind(KINDS.get(span.code("kind", KIND_NAMES)))
                        .setStartEpochNanos(span.time("startTimeUnixNano"))
                        .setEndEpochNanos(end)
                        .setHasEnded(end != 0)
                        .setAttributes(attributes)
                        .setTotalAttributeCount(attributes.total())
                        .setEvents(events)
                        .setTotalRecordedEvents(total(events, span.count("droppedEventsCount")))
                        .setLinks(links)
                        .setTotalRecordedLinks(total(links, span.count("droppedLinksCount")))
                        .setStatus(status(span.object("status")))
                        .build(),
                origin,
                flags);
    }

    private static SpanContext parent(OtlpObject span, SpanContext context, SpanFlags flags) {
        return span.id("parentSpanId", SPAN_ID_DIGITS)
                .map(id -> flags.context(context.getTraceId(), id, TraceFlags.getDefault(), TraceState.getDefault()))
                .orElseGet(SpanContext::getInvalid);
    }

    private static Optional<LinkData> link(OtlpObject link) {
        SpanFlags flags = new SpanFlags(link.bits("flags"));
        return ids(link)
                .map(ids -> flags.context(ids.traceId(), ids.spanId(), flags.traceFlags(), TraceStates.read(link)))
                .map(context -> new OtlpLink(context, ValueReader.attributes(link), flags));
    }

    private static Optional<Ids> ids(OtlpObject owner) {
        Optional<String> traceId = owner.requiredId("traceId", TRACE_ID_DIGITS);
        Optional<String> spanId = owner.requiredId("spanId", SPAN_ID_DIGITS);
        return traceId.flatMap(trace -> spanId.map(span -> new Ids(trace, span)));
    }

    private static EventData event(OtlpObject event) {
        OtlpAttributes attributes = ValueReader.attributes(event);
        return EventData.create(
                event.time("timeUnixNano"), event.text("name").orElse(""), attributes, attributes.total());
    }

    private static StatusData status(OtlpObject status) {
        return StatusData.create(
                STATUS_CODES.get(status.code("code", STATUS_NAMES)),
                status.text("message").orElse(""));
    }

    private static int total(List<?> kept, int dropped) {
        return (int) Math.min(Integer.MAX_VALUE, (long) kept.size() + dropped);
    }
}
