package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedDatasetTests {

    private final DatasetFolder folder;

    MalformedDatasetTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": 1,}        | 9  | a comma stands before the closing bracket; remove the comma",
                "{\"a\": [1, ]}     | 11 | a comma stands before the closing bracket; remove the comma",
                "{a: 1}            | 2  | unexpected character ('a'): was expecting double-quote to start field name",
                "{\"a\" 1}          | 6  | unexpected character ('1'): was expecting a colon to separate field name and value",
                "{\"a\": 1 \"b\": 2}  | 9  | unexpected character ('\"'): was expecting comma to separate Object entries",
                "{\"a\": 1]}        | 8  | unexpected close marker ']': expected '}'",
                "{\"a\": 01}        | 8  | invalid numeric value: Leading zeroes not allowed",
                "{\"a\": NaN}       | 10 | non-standard token 'NaN'",
                "{\"a\": \"\\q\"}      | 9  | unrecognized character escape 'q'",
                "{\"a\": foo}       | 7  | unrecognized token 'foo'",
                "{\"a\": .5}        | 7  | unexpected character ('.')",
                "// note           | 1  | unexpected character ('/')",
                "{\"a\": 1, \"a\": 2} | 13 | duplicate field 'a'",
                "{\"b\": {\"a\": 1, \"a\": 2}} | 19 | duplicate field 'a'",
            })
    void names_line_column_and_reason_of_malformed_json(String row, int column, String reason) {
        assertThat(folder.failureOfLines("{\"a\": 1}", "", row))
                .isEqualTo("rows.jsonl, line 3, column " + column + ": malformed JSON: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{ | 2", "{\"a\" | 5", "{\"a\": | 6", "{\"a\": \"x | 9", "{\"a\": [1 | 9"})
    void says_that_a_row_must_not_span_lines(String row, int column) {
        assertThat(folder.failureOfLines(row, "}"))
                .isEqualTo("rows.jsonl, line 1, column " + column + ": malformed JSON: the line ends before its row"
                        + " does; write each row as one object on one line");
    }

    @Test
    void refuses_two_rows_on_one_line() {
        assertThat(folder.failureOfLines("{\"a\": 1} {\"a\": 2}"))
                .isEqualTo("rows.jsonl, line 1, column 10: found more after the row's object; write each row on a line"
                        + " of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"text\" | the string \"text\"",
                "7       | the number 7",
                "true    | the boolean true",
                "null    | null"
            })
    void refuses_a_row_that_is_no_object(String row, String found) {
        String problem = ": a row is an object, but found " + found + "; write one such as {\"question\": \"…\"}";
        folder.write("rows.json", "[{\"a\": 1},\n  " + row + "]");

        assertThat(folder.failureOfLines("{\"a\": 1}", " " + row)).isEqualTo("rows.jsonl, line 2, column 2" + problem);
        assertThat(folder.failureOf("rows.json")).isEqualTo("rows.json, line 2, column 3" + problem);
    }

    @Test
    void refuses_an_array_for_a_row() {
        folder.write("rows.json", "[{\"a\": 1},\n  [1, 2]]");

        assertThat(folder.failureOf("rows.json"))
                .isEqualTo("rows.json, line 2, column 3: a row is an object, but found the array [1,2]; write one such"
                        + " as {\"question\": \"…\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\": 1}, {\"a\": 2}]", "[\n  {\"a\": 1}\n]"})
    void refuses_an_array_in_a_file_of_lines(String array) {
        assertThat(folder.failureOfLines(array))
                .isEqualTo("rows.jsonl, line 1, column 1: a .jsonl dataset has one object a line, but here begins an"
                        + " array; write each of its objects on a line of its own, or call the file .json");
    }

    @Test
    void refuses_a_comma_behind_a_row() {
        assertThat(folder.failureOfLines("{\"a\": 1},", "{\"a\": 2}"))
                .isEqualTo("rows.jsonl, line 1, column 9: found a comma after the row's object; remove it");
    }

    @Test
    void refuses_a_json_dataset_that_is_no_array() {
        folder.write("rows.json", "\n {\"id\": \"a\"}");

        assertThat(folder.failureOf("rows.json"))
                .isEqualTo("rows.json, line 2, column 2: a .json dataset is an array of objects, but found the object"
                        + " {\"id\":\"a\"}; wrap the rows in [ and ]");
    }

    @Test
    void refuses_an_array_that_does_not_end_or_ends_too_early() {
        folder.write("open.json", "[{\"id\": \"a\"},\n {\"id\": \"b\"}\n")
                .write("more.json", "[{\"id\": \"a\"}]\n[{\"id\": \"b\"}]")
                .write("comma.json", "[{\"id\": \"a\"},\n]");

        assertThat(folder.failureOf("open.json"))
                .isEqualTo("open.json, line 3, column 1: malformed JSON: the file ends before its array does; close"
                        + " every quote, brace and bracket");
        assertThat(folder.failureOf("more.json"))
                .isEqualTo("more.json, line 2, column 1: found more after the array; write all rows into one array");
        assertThat(folder.failureOf("comma.json"))
                .isEqualTo("comma.json, line 2, column 1: malformed JSON: a comma stands before the closing bracket;"
                        + " remove the comma");
    }

    @Test
    void refuses_control_characters() {
        assertThat(folder.failureOfLines("{\"a\": \"x\0y\"}"))
                .isEqualTo("rows.jsonl, line 1, column 9: malformed JSON: illegal unquoted character: has to be escaped"
                        + " using backslash to be included in string value");
        assertThat(folder.failureOfLines("\0{}"))
                .isEqualTo("rows.jsonl, line 1, column 2: malformed JSON: illegal character: only regular white space"
                        + " (\\r, \\n, \\t) is allowed between tokens");
    }

    @Test
    void refuses_what_is_nested_too_deep() {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);

        assertThat(folder.failureOfLines("{\"a\": " + deep + "}"))
                .isEqualTo(
                        "rows.jsonl, line 1, column 1007: too large or too deep: document nesting depth (1001) exceeds"
                                + " the maximum allowed (1000)");
    }

    @Test
    void refuses_numbers_and_names_that_are_too_long() {
        assertThat(folder.failureOfLines("{\"a\": " + "1".repeat(2_000) + "}"))
                .endsWith(": too large or too deep: number value length (2000) exceeds the maximum allowed (1000)");
        assertThat(folder.failureOfLines("{\"" + "a".repeat(60_000) + "\": 1}"))
                .endsWith(": too large or too deep: name length (60000) exceeds the maximum allowed (50000)");
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        folder.write("latin.jsonl", "{\"a\": \"b\"}\n{\"a\": \"für\"}".getBytes(StandardCharsets.ISO_8859_1))
                .write("utf16.jsonl", "{\"a\": \"b\"}".getBytes(StandardCharsets.UTF_16))
                .write("cut.jsonl", new byte[] {'{', (byte) 0xC3});

        assertThat(folder.failureOf("latin.jsonl"))
                .isEqualTo("latin.jsonl, line 2, column 9: a dataset requires UTF-8, but found the byte 0xFC; save the"
                        + " file as UTF-8");
        assertThat(folder.failureOf("utf16.jsonl"))
                .isEqualTo("utf16.jsonl, line 1, column 1: a dataset requires UTF-8, but found the byte 0xFE; save the"
                        + " file as UTF-8");
        assertThat(folder.failureOf("cut.jsonl"))
                .isEqualTo(
                        "cut.jsonl, line 1, column 2: a dataset requires UTF-8, but found the byte 0xC3; save the file"
                                + " as UTF-8");
    }
}
