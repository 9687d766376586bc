package io.github.junitllm.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtlpProblemsTests {

    private static final String WANTED =
            " OTLP JSON is an object with resourceSpans or resourceLogs, or several of them, one a line.";
    private static final String IDS =
            "\"traceId\": \"0123456789abcdef0123456789abcdef\", \"spanId\": \"0123456789abcdef\"";
    private static final String AT = "resourceSpans[0].scopeSpans[0].spans[0].";

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatExceptionOfType(OtlpException.class)
                .isThrownBy(() -> OtlpJson.read(Path.of("nowhere.json")))
                .withMessage("The file [nowhere.json] cannot be read: java.nio.file.NoSuchFileException: nowhere.json");
    }

    @Test
    void an_empty_file_is_no_otlp(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("empty.json"));

        assertThatExceptionOfType(OtlpException.class)
                .isThrownBy(() -> OtlpJson.read(file))
                .withMessage("The file [" + file + "] is empty." + WANTED);
        assertUnreadable(" \n ", "The text is empty." + WANTED);
    }

    @Test
    void text_that_is_no_json_is_said_to_be_none() {
        assertUnreadable("no json", "The text is no JSON: it is broken at line 1, column 1." + WANTED);
        assertUnreadable(
                "{\"resourceSpans\": [\n",
                "The text is no JSON: it ends in the middle of a value at line 2, column 1." + WANTED);
    }

    @Test
    void other_json_is_no_otlp() {
        assertUnreadable("[1, 2]", "The text is no OTLP JSON: it holds [[1,2]]." + WANTED);
        assertUnreadable("{}", "The text is no OTLP JSON: it holds an object with no fields." + WANTED);
        assertUnreadable(
                "{\"spans\": [], \"a\\nb\": 1}",
                "The text is no OTLP JSON: it holds an object with spans, a\\u000ab." + WANTED);
    }

    @Test
    void what_was_read_before_a_broken_line_is_kept() {
        String line = spans("{" + IDS + "}");

        OtlpData data = OtlpJson.read(line + "\n7\n" + line + "\n{\"resourceSpans\": [{");

        assertThat(data.spans()).hasSize(2);
        assertThat(data.problems())
                .containsExactly(
                        "the text ends in the middle of a value at line 4, column 21; from there on nothing was read",
                        "line 2 holds [7], which is no OTLP JSON");
    }

    @Test
    void a_span_without_valid_ids_is_left_out_alone() {
        OtlpData data = OtlpJson.read(spans("{\"spanId\": \"xyz\"}, 5, {" + IDS + "}"));

        assertThat(data.spans()).hasSize(1);
        assertThat(data.problems())
                .containsExactly(
                        AT + "traceId requires 32 hex digits that are not all 0, but it is missing",
                        AT + "spanId requires 16 hex digits that are not all 0, but it was [xyz]",
                        "resourceSpans[0].scopeSpans[0].spans[1] requires an object, but it was [5]");
    }

    @Test
    void a_malformed_field_is_absent_and_leaves_the_others() {
        OtlpData data = OtlpJson.read(spans("{" + IDS + """
                , "name": 7, "kind": 9, "startTimeUnixNano": "yesterday", "endTimeUnixNano": -1, "parentSpanId": "1",
                "droppedEventsCount": 1.5, "traceState": "A=1", "status": {"code": "BAD"}, "flags": 4294967296,
                "events": {}, "links": [{}]}
                """));

        SpanData span = data.spans().get(0);
        assertThat(span.getName()).isEmpty();
        assertThat(span.hasEnded()).isFalse();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(data.problems())
                .containsExactlyInAnyOrder(
                        AT + "name requires text, but it was [7]",
                        AT + "kind requires a number from 0 to 5 or its name, but it was [9]",
                        AT + "startTimeUnixNano requires nanoseconds since 1970, but it was [yesterday]",
                        AT + "endTimeUnixNano requires nanoseconds since 1970, but it was [-1]",
                        AT + "parentSpanId requires 16 hex digits, but it was [1]",
                        AT + "droppedEventsCount requires a count, but it was [1.5]",
                        AT + "traceState requires a W3C tracestate of at most 32 entries, but it was [A=1]",
                        AT + "status.code requires a number from 0 to 2 or its name, but it was [BAD]",
                        AT + "flags requires 32 bits as a number, but it was [4294967296]",
                        AT + "events requires a list, but it was [{}]",
                        AT + "links[0].traceId requires 32 hex digits that are not all 0, but it is missing",
                        AT + "links[0].spanId requires 16 hex digits that are not all 0, but it is missing");
    }

    @Test
    void a_malformed_attribute_is_left_out_alone() {
        OtlpData data = OtlpJson.read(spans("{" + IDS + """
                , "attributes": [
                  {"key": "a", "value": {"intValue": "1.5"}},
                  {"key": "b", "value": {"intValue": "1e999999999"}},
                  {"key": "c", "value": {"doubleValue": "much"}},
                  {"key": "d", "value": {"boolValue": "yes"}},
                  {"key": "e", "value": {"bytesValue": "*"}},
                  {"key": "f", "value": {"stringValue": {}}},
                  {"value": {"stringValue": "x"}},
                  {"key": "h", "value": "text"},
                  {"key": "i", "value": {"stringValue": "first"}},
                  {"key": "i", "value": {"stringValue": "last"}},
                  "text"]}
                """));

        assertThat(data.spans().get(0).getAttributes().get(AttributeKey.stringKey("i")))
                .isEqualTo("last");
        assertThat(data.problems())
                .contains(
                        AT + "attributes[0].value.intValue requires a whole number of 64 bits, but it was [1.5]",
                        AT
                                + "attributes[1].value.intValue requires a whole number of 64 bits, but it was [1e999999999]",
                        AT + "attributes[2].value.doubleValue requires a number, but it was [much]",
                        AT + "attributes[3].value.boolValue requires true or false, but it was [yes]",
                        AT + "attributes[4].value.bytesValue requires Base64, but it was [*]",
                        AT + "attributes[5].value.stringValue requires text, but it was [{}]",
                        AT + "attributes[6].key requires a name, but it is missing",
                        AT + "attributes[7].value requires an object, but it was [text]",
                        AT + "attributes[9].key requires a name that no other attribute has, but it was [i]",
                        AT + "attributes[10] requires an object, but it was [text]");
    }

    @Test
    void a_value_of_no_kind_is_kept_where_opentelemetry_has_one() {
        OtlpData data = OtlpJson.read(spans("{" + IDS + ", \"attributes\": [{\"key\": \"a\", \"value\": {}}]}"));

        boolean kept = !data.spans().get(0).getAttributes().isEmpty();

        assertThat(kept).isEqualTo(NewerApi.emptyValue().isPresent());
        assertThat(data.problems().isEmpty()).isEqualTo(kept);
        assertThat(data.problems())
                .isSubsetOf(AT + "attributes[0].value has no value, which this version of OpenTelemetry cannot hold; it"
                        + " is left out");
    }

    @Test
    void problems_of_a_later_line_name_it() {
        OtlpData data = OtlpJson.read(spans("") + "\n\n" + spans("5"));

        assertThat(data.problems())
                .containsExactly("line 3: resourceSpans[0].scopeSpans[0].spans[0] requires an object, but it was [5]");
    }

    @Test
    void a_resource_is_left_without_the_names_that_the_sdk_refuses() {
        OtlpData data = OtlpJson.read("""
                {"resourceSpans": [{"resource": {"attributes": [{"key": "größe", "value": {"intValue": 1}},
                {"key": "size", "value": {"intValue": 2}}]}, "scopeSpans": [{"spans": [{%s}]}]}]}
                """.formatted(IDS));

        assertThat(data.spans().get(0).getResource().getAttributes().size()).isEqualTo(1);
        assertThat(data.problems())
                .containsExactly("resourceSpans[0].resource has an attribute [größe], whose name OpenTelemetry refuses;"
                        + " it is left out");
    }

    @Test
    void a_log_record_with_half_an_address_belongs_to_no_span() {
        OtlpData data = OtlpJson.read("{\"resourceLogs\": [{\"scopeLogs\": [{\"logRecords\": [{\"spanId\":"
                + " \"0123456789abcdef\", \"body\": {\"stringValue\": \"x\"}}]}]}]}");

        assertThat(data.logs().get(0).getSpanContext().isValid()).isFalse();
        assertThat(data.problems())
                .containsExactly("resourceLogs[0].scopeLogs[0].logRecords[0] has only one of traceId and spanId, and so"
                        + " belongs to no span");
    }

    @Test
    void a_megabyte_of_digits_is_no_number() {
        OtlpData data = OtlpJson.read(spans("{" + IDS + ", \"startTimeUnixNano\": \"" + "9".repeat(1 << 20) + "\"}"));

        assertThat(data.problems()).singleElement().asString().hasSizeLessThan(300);
    }

    private static String spans(String spans) {
        return "{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [" + spans + "]}]}]}";
    }

    private static void assertUnreadable(String text, String message) {
        assertThatExceptionOfType(OtlpException.class)
                .isThrownBy(() -> OtlpJson.read(text))
                .withMessage(message);
    }
}
