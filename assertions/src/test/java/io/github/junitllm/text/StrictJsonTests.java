package io.github.junitllm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", " [1, 2.50, -3e5] \n", "\"\"", "null", "true", "0", "{\"a\":{\"a\":1}}", "\"\\ud800\""})
    void one_value_is_json(String text) {
        assertThat(StrictJson.read(text).value()).isPresent();
        assertThat(StrictJson.read(text).problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|it is empty",
                "' '|it is empty",
                "'{} {}'|more text follows it at line 1, column 4",
                "'{} thanks'|more text follows it at line 1, column 4",
                "'{\"a\":1,\"a\":1}'|an object of it has the same field twice at line 1, column 11",
                "'{\"a\":'|it ends too early at line 1, column 6",
                "'Sure: {}'|it breaks the rules of JSON at line 1, column 1",
                "'{a:1}'|it breaks the rules of JSON at line 1, column 2",
                "'[1,]'|it breaks the rules of JSON at line 1, column 4",
                "'NaN'|it breaks the rules of JSON at line 1, column 4",
                "'01'|it breaks the rules of JSON at line 1, column 2",
                "'// x'|it breaks the rules of JSON at line 1, column 1",
                "'```json\n{}\n```'|it is JSON within a Markdown fence",
                "'```\n[1]\n```\n'|it is JSON within a Markdown fence",
                "'```json\nno\n```'|it breaks the rules of JSON at line 1, column 1",
                "'```'|it breaks the rules of JSON at line 1, column 1"
            },
            delimiter = '|')
    void what_is_none_says_why(String text, String problem) {
        assertThat(StrictJson.read(text).problem()).isEqualTo(problem);
        assertThat(StrictJson.read(text).value()).isEmpty();
    }

    @Test
    void depth_and_size_are_bounded() {
        assertThat(StrictJson.read("[".repeat(200) + "]".repeat(200)).value()).isPresent();
        assertThat(StrictJson.read("[".repeat(201) + "]".repeat(201)).problem())
                .isEqualTo("it is nested deeper than 200 levels");
        assertThat(StrictJson.read("{\"a\":".repeat(500_000)).problem())
                .isEqualTo("it is nested deeper than 200 levels");
        assertThat(StrictJson.read("1".repeat(2_000)).problem())
                .isEqualTo("it has a number or a name too long to read");
        assertThat(StrictJson.read(" ".repeat(10_000_000) + "1").problem())
                .isEqualTo("it is longer than the 10 000 000 characters that are read");
    }

    @Test
    void numbers_stay_exact() {
        assertThat(StrictJson.read("1.10").value().orElseThrow().decimalValue()).hasToString("1.10");
    }
}
