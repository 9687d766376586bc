package io.github.junitllm.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtlpRoundTripTests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("io.github.junitllm.otlp.Dumps#names")
    void a_dump_that_was_read_and_written_is_read_as_the_same(String name) {
        OtlpData read = Dumps.read(name);
        String written = OtlpJson.write(read.spans(), read.logs());

        assertThat(OtlpJson.read(written)).isEqualTo(read);
        assertThat(OtlpJson.write(read.spans(), read.logs())).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("io.github.junitllm.otlp.Dumps#names")
    void a_dump_that_was_read_is_written_as_it_was(String name) throws IOException {
        JsonNode file = MAPPER.readTree(Dumps.file(name).toFile());
        OtlpData read = Dumps.read(name);

        JsonNode written = MAPPER.readTree(OtlpJson.write(read.spans(), read.logs()));

        assertThat(Canonical.of(written)).isEqualTo(Canonical.of(file));
    }

    @Test
    void all_that_otlp_can_say_comes_back_as_it_was() throws IOException {
        String json = """
                {"resourceSpans": [{
                   "resource": {"attributes": [{"key": "z", "value": {"stringValue": "1"}},
                                               {"key": "a", "value": {"intValue": "2"}}],
                                "droppedAttributesCount": 1},
                   "schemaUrl": "r-schema",
                   "scopeSpans": [{
                     "scope": {"name": "lib", "version": "1", "attributes": [{"key": "x", "value": {"boolValue": true}}],
                               "droppedAttributesCount": 2},
                     "schemaUrl": "s-schema",
                     "spans": [
                       {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdef", "name": "not ended",
                        "kind": 1, "startTimeUnixNano": "1"},
                       {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdee",
                        "traceState": "a=1,b=2", "parentSpanId": "0123456789abcdef", "flags": 769, "name": "all",
                        "kind": 5, "startTimeUnixNano": "2", "endTimeUnixNano": "3",
                        "attributes": [
                          {"key": "z.empty", "value": {"stringValue": ""}},
                          {"key": "zero", "value": {"intValue": "0"}},
                          {"key": "most", "value": {"intValue": "9223372036854775807"}},
                          {"key": "share", "value": {"doubleValue": 0.1}},
                          {"key": "nan", "value": {"doubleValue": "NaN"}},
                          {"key": "infinite", "value": {"doubleValue": "-Infinity"}},
                          {"key": "bytes", "value": {"bytesValue": "AP8="}},
                          {"key": "none", "value": {"arrayValue": {}}},
                          {"key": "flags", "value": {"arrayValue": {"values": [{"boolValue": false}]}}},
                          {"key": "mixed", "value": {"arrayValue": {"values": [{"boolValue": false},
                            {"stringValue": "x"}, {"arrayValue": {"values": [{"intValue": "1"}]}}]}}},
                          {"key": "tree", "value": {"kvlistValue": {"values": [
                            {"key": "b", "value": {"intValue": "1"}},
                            {"key": "a", "value": {"kvlistValue": {}}}]}}}],
                        "droppedAttributesCount": 3,
                        "events": [{"timeUnixNano": "4", "name": "e", "attributes": [
                                    {"key": "k", "value": {"bytesValue": ""}}], "droppedAttributesCount": 4}],
                        "droppedEventsCount": 5,
                        "links": [{"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdef",
                                   "traceState": "c=3", "attributes": [{"key": "k", "value": {"boolValue": true}}],
                                   "droppedAttributesCount": 6, "flags": 256}],
                        "droppedLinksCount": 7,
                        "status": {"message": "boom", "code": 2}}]}]}],
                 "resourceLogs": [{"scopeLogs": [{"logRecords": [
                   {"timeUnixNano": "1", "observedTimeUnixNano": "2", "severityNumber": 24, "severityText": "F",
                    "body": {"arrayValue": {"values": [{"stringValue": "x"}, {"intValue": "1"}]}},
                    "attributes": [{"key": "k", "value": {"doubleValue": 2.5}}], "droppedAttributesCount": 1,
                    "flags": 1, "traceId": "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdef",
                    "eventName": "gen_ai.choice"},
                   {"body": {"bytesValue": ""}},
                   {"severityText": "no body"}]}]}]}
                """;

        OtlpData read = OtlpJson.read(json);

        assertThat(read.problems()).isEmpty();
        assertThat(MAPPER.readTree(OtlpJson.write(read.spans(), read.logs()))).isEqualTo(MAPPER.readTree(json));
    }

    @Test
    void nothing_is_written_as_an_object_that_can_be_read() {
        OtlpData nothing = new OtlpData(java.util.List.of(), java.util.List.of(), java.util.List.of());

        assertThat(OtlpJson.read(OtlpJson.write(nothing.spans(), nothing.logs())))
                .isEqualTo(nothing);
    }
}
