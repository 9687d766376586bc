package io.github.junitllm.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtlpJsonReadTests {

    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    private static final String SPAN = "0123456789abcdef";

    @ParameterizedTest
    @MethodSource("io.github.junitllm.otlp.Dumps#names")
    void every_span_and_log_record_of_a_dump_is_read(String name) throws IOException {
        JsonNode file = new ObjectMapper().readTree(Dumps.file(name).toFile());

        OtlpData data = Dumps.read(name);

        assertThat(data.problems()).isEmpty();
        assertThat(data.spans()).hasSameSizeAs(file.findValues("startTimeUnixNano"));
        assertThat(data.logs()).hasSize(file.findValues("body").size());
    }

    @Test
    void there_are_dumps() {
        assertThat(Dumps.names()).hasSize(126);
    }

    @Test
    void a_span_has_all_that_otlp_says_of_it() {
        SpanData span = onlySpan("""
                "traceId": "%s", "spanId": "%s", "parentSpanId": "00000000000000AA", "traceState": "a=1, b=2",
                "flags": 769, "name": "chat gpt-4o", "kind": 3,
                "startTimeUnixNano": "1700000000000000001", "endTimeUnixNano": 1700000000000000002,
                "droppedAttributesCount": 2, "droppedEventsCount": 3, "droppedLinksCount": 4,
                "events": [{"timeUnixNano": "5", "name": "first", "droppedAttributesCount": 1,
                            "attributes": [{"key": "k", "value": {"intValue": "7"}}]}],
                "links": [{"traceId": "%s", "spanId": "00000000000000bb", "traceState": "c=3", "flags": 1}],
                "status": {"code": 2, "message": "boom"}
                """.formatted(TRACE.toUpperCase(java.util.Locale.ROOT), SPAN, TRACE));

        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getSpanId()).isEqualTo(SPAN);
        assertThat(span.getSpanContext().isSampled()).isTrue();
        assertThat(TraceStates.write(span.getSpanContext().getTraceState())).isEqualTo("a=1,b=2");
        assertThat(span.getParentSpanId()).isEqualTo("00000000000000aa");
        assertThat(span.getParentSpanContext().isRemote()).isTrue();
        assertThat(span.getName()).isEqualTo("chat gpt-4o");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStartEpochNanos()).isEqualTo(1700000000000000001L);
        assertThat(span.getEndEpochNanos()).isEqualTo(1700000000000000002L);
        assertThat(span.hasEnded()).isTrue();
        assertThat(span.getTotalAttributeCount()).isEqualTo(2);
        assertThat(span.getTotalRecordedEvents()).isEqualTo(4);
        assertThat(span.getTotalRecordedLinks()).isEqualTo(5);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEqualTo("boom");
        EventData event = span.getEvents().get(0);
        assertThat(event.getName()).isEqualTo("first");
        assertThat(event.getEpochNanos()).isEqualTo(5);
        assertThat(event.getTotalAttributeCount()).isEqualTo(2);
        assertThat(event.getAttributes().get(AttributeKey.longKey("k"))).isEqualTo(7);
        LinkData link = span.getLinks().get(0);
        assertThat(link.getSpanContext().getSpanId()).isEqualTo("00000000000000bb");
        assertThat(link.getSpanContext().getTraceState().get("c")).isEqualTo("3");
    }

    @Test
    void enums_may_be_names() {
        SpanData span =
                onlySpan(ids() + ", \"kind\": \"SPAN_KIND_SERVER\", \"status\": {\"code\": \"STATUS_CODE_OK\"}");

        assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.OK);
    }

    @Test
    void a_span_with_nothing_but_ids_has_not_ended() {
        SpanData span = onlySpan(ids());

        assertThat(span.hasEnded()).isFalse();
        assertThat(span.getName()).isEmpty();
        assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getInstrumentationScopeInfo().getName()).isEmpty();
        assertThat(onlySpan(ids() + ", \"endTimeUnixNano\": \"0\"").hasEnded()).isFalse();
    }

    @Test
    void resource_and_scope_come_with_their_schemas() {
        OtlpData data = OtlpJson.read("""
                {"resourceSpans": [{"schemaUrl": "r-schema",
                  "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}]},
                  "scopeSpans": [{"schemaUrl": "s-schema",
                    "scope": {"name": "lib", "version": "1.2", "attributes": [{"key": "x", "value": {"boolValue": true}}]},
                    "spans": [{%s}]}]}]}
                """.formatted(ids()));

        SpanData span = data.spans().get(0);
        assertThat(span.getResource().getSchemaUrl()).isEqualTo("r-schema");
        assertThat(span.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                .isEqualTo("shop");
        assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("lib");
        assertThat(span.getInstrumentationScopeInfo().getVersion()).isEqualTo("1.2");
        assertThat(span.getInstrumentationScopeInfo().getSchemaUrl()).isEqualTo("s-schema");
        assertThat(span.getInstrumentationScopeInfo().getAttributes().get(AttributeKey.booleanKey("x")))
                .isTrue();
    }

    @Test
    void a_log_record_has_all_that_otlp_says_of_it() {
        OtlpData data = OtlpJson.read("""
                {"resourceLogs": [{"scopeLogs": [{"logRecords": [{
                  "timeUnixNano": "3", "observedTimeUnixNano": 4, "severityNumber": 9, "severityText": "INFO",
                  "body": {"kvlistValue": {"values": [{"key": "content", "value": {"stringValue": "hello"}}]}},
                  "attributes": [{"key": "event.name", "value": {"stringValue": "gen_ai.choice"}}],
                  "droppedAttributesCount": 1, "flags": 1, "eventName": "gen_ai.choice", %s}]}]}]}
                """.formatted(ids()));

        LogRecordData log = data.logs().get(0);
        assertThat(log.getTimestampEpochNanos()).isEqualTo(3);
        assertThat(log.getObservedTimestampEpochNanos()).isEqualTo(4);
        assertThat(log.getSeverity()).isEqualTo(Severity.INFO);
        assertThat(log.getSeverityText()).isEqualTo("INFO");
        assertThat(StructuredValue.json(log.getBodyValue())).isEqualTo("{\"content\":\"hello\"}");
        assertThat(log.getSpanContext().getSpanId()).isEqualTo(SPAN);
        assertThat(log.getTotalAttributeCount()).isEqualTo(2);
        assertThat(((OtlpLogRecord) log).getEventName()).isEqualTo("gen_ai.choice");
    }

    @Test
    void attributes_have_the_types_of_opentelemetry() {
        SpanData span = onlySpan(ids() + """
                , "attributes": [
                  {"key": "text", "value": {"stringValue": ""}},
                  {"key": "flag", "value": {"boolValue": false}},
                  {"key": "count", "value": {"intValue": "-9223372036854775808"}},
                  {"key": "share", "value": {"doubleValue": 0.25}},
                  {"key": "nan", "value": {"doubleValue": "NaN"}},
                  {"key": "none", "value": {"arrayValue": {}}},
                  {"key": "texts", "value": {"arrayValue": {"values": [{"stringValue": "a"}, {"stringValue": "b"}]}}},
                  {"key": "counts", "value": {"arrayValue": {"values": [{"intValue": 1}]}}},
                  {"key": "flags", "value": {"arrayValue": {"values": [{"boolValue": true}]}}},
                  {"key": "shares", "value": {"arrayValue": {"values": [{"doubleValue": 1}]}}}]
                """);

        assertThat(span.getAttributes().get(AttributeKey.stringKey("text"))).isEmpty();
        assertThat(span.getAttributes().get(AttributeKey.booleanKey("flag"))).isFalse();
        assertThat(span.getAttributes().get(AttributeKey.longKey("count"))).isEqualTo(Long.MIN_VALUE);
        assertThat(span.getAttributes().get(AttributeKey.doubleKey("share"))).isEqualTo(0.25);
        assertThat(span.getAttributes().get(AttributeKey.doubleKey("nan"))).isNaN();
        assertThat(span.getAttributes().get(AttributeKey.stringArrayKey("none")))
                .isEmpty();
        assertThat(span.getAttributes().get(AttributeKey.stringArrayKey("texts")))
                .containsExactly("a", "b");
        assertThat(span.getAttributes().get(AttributeKey.longArrayKey("counts")))
                .containsExactly(1L);
        assertThat(span.getAttributes().get(AttributeKey.booleanArrayKey("flags")))
                .containsExactly(true);
        assertThat(span.getAttributes().get(AttributeKey.doubleArrayKey("shares")))
                .containsExactly(1.0);
        assertThat(span.getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactly("text", "flag", "count", "share", "nan", "none", "texts", "counts", "flags", "shares");
    }

    @Test
    void several_objects_may_stand_one_a_line() {
        String line = "{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [{" + ids() + "}]}]}]}";

        OtlpData data = OtlpJson.read(line + "\n" + line + "\n{\"resourceMetrics\": []}\n");

        assertThat(data.spans()).hasSize(2);
        assertThat(data.problems()).isEmpty();
    }

    private static String ids() {
        return "\"traceId\": \"" + TRACE + "\", \"spanId\": \"" + SPAN + "\"";
    }

    private static SpanData onlySpan(String fields) {
        OtlpData data = OtlpJson.read("{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [{" + fields + "}]}]}]}");
        assertThat(data.problems()).isEmpty();
        assertThat(data.spans()).hasSize(1);
        return data.spans().get(0);
    }
}
