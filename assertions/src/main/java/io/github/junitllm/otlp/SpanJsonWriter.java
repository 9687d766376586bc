package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;

/** Takes one of the SDK's spans, gives OTLP's. */
final class SpanJsonWriter {

    private SpanJsonWriter() {}

    static JsonNode write(SpanData span) {
        return new OtlpNode()
                .text("traceId", span.getTraceId())
                .text("spanId", span.getSpanId())
                .text("traceState", TraceStates.write(span.getSpanContext().getTraceState()))
                .text("parentSpanId", span.getParentSpanContext().isValid() ? span.getParentSpanId() : "")
                .number("flags", flags(span).bits())
                .text("name", span.getName())
                .number("kind", SpanJsonReader.KINDS.lastIndexOf(span.getKind()))
                .time("startTimeUnixNano", span.getStartEpochNanos())
                .time("endTimeUnixNano", span.hasEnded() ? span.getEndEpochNanos() : 0)
                .list("attributes", ValueWriter.attributes(span.getAttributes()))
                .number(
                        "droppedAttributesCount",
                        span.getTotalAttributeCount() - span.getAttributes().size())
                .list(
                        "events",
                        span.getEvents().stream().map(SpanJsonWriter::event).toList())
                .number(
                        "droppedEventsCount",
                        span.getTotalRecordedEvents() - span.getEvents().size())
                .list(
                        "links",
                        span.getLinks().stream().map(SpanJsonWriter::link).toList())
                .number(
                        "droppedLinksCount",
                        span.getTotalRecordedLinks() - span.getLinks().size())
                .object("status", status(span.getStatus()))
                .json();
    }

    private static JsonNode event(EventData event) {
        return new OtlpNode()
                .time("timeUnixNano", event.getEpochNanos())
                .text("name", event.getName())
                .list("attributes", ValueWriter.attributes(event.getAttributes()))
                .number("droppedAttributesCount", event.getDroppedAttributesCount())
                .json();
    }

    private static JsonNode link(LinkData link) {
        return new OtlpNode()
                .text("traceId", link.getSpanContext().getTraceId())
                .text("spanId", link.getSpanContext().getSpanId())
                .text("traceState", TraceStates.write(link.getSpanContext().getTraceState()))
                .list("attributes", ValueWriter.attributes(link.getAttributes()))
                .number(
                        "droppedAttributesCount",
                        link.getTotalAttributeCount() - link.getAttributes().size())
                .number("flags", flags(link).bits())
                .json();
    }

    private static JsonNode status(StatusData status) {
        return new OtlpNode()
                .text("message", status.getDescription())
                .number("code", SpanJsonReader.STATUS_CODES.indexOf(status.getStatusCode()))
                .json();
    }

    private static SpanFlags flags(SpanData span) {
        return span instanceof OtlpSpan read
                ? read.flags()
                : SpanFlags.of(span.getSpanContext().getTraceFlags(), span.getParentSpanContext());
    }

    private static SpanFlags flags(LinkData link) {
        return link instanceof OtlpLink read
                ? read.flags()
                : SpanFlags.of(link.getSpanContext().getTraceFlags(), link.getSpanContext());
    }
}
