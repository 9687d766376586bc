package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseIdTests {

    private static final String CONTROL =
            " holds a control character or half a character; write one such as \"refund-window\"";

    private final DatasetFolder folder;

    CaseIdTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"refund-window\" | refund-window",
                "\" trimmed \"     | trimmed",
                "17              | 17",
                "12345678901234567890123 | 12345678901234567890123",
                "\"größe 😀 100 % <b>\" | größe 😀 100 % <b>",
                "\"\\ud83d\\ude00\"  | 😀",
            })
    void is_the_field_id(String json, String id) {
        assertThat(folder.row("{\"id\": " + json + "}").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"true | true", "1.5 | 1.5", "[1] | [1]", "{\"a\": 1} | {\"a\":1}"})
    void requires_text_or_a_whole_number(String json, String found) {
        assertThat(folder.failureOfLines("{\"question\": \"?\", \"id\": " + json + "}"))
                .isEqualTo("rows.jsonl, line 1, column 25: the id requires text or a whole number, but was " + found
                        + "; write one such as \"refund-window\"");
    }

    @Test
    void is_not_blank() {
        assertThat(folder.failureOfLines("{\"id\": \" \\t\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id is blank; write one such as \"refund-window\" or leave"
                        + " the field out");
    }

    @Test
    void holds_no_control_character_and_no_half_one() {
        assertThat(folder.failureOfLines("{\"id\": \"a\\u0000b\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id [a\\u0000b]" + CONTROL);
        assertThat(folder.failureOfLines("{\"id\": \"a\\nb\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id [a\\u000ab]" + CONTROL);
        assertThat(folder.failureOfLines("{\"id\": \"a\\u2028b\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id [a\\u2028b]" + CONTROL);
        assertThat(folder.failureOfLines("{\"id\": \"a\\ud800b\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id [a\\ud800b]" + CONTROL);
    }

    @Test
    void has_at_most_200_characters() {
        assertThat(folder.row("{\"id\": \"" + "x".repeat(200) + "\"}").id()).hasSize(200);
        assertThat(folder.failureOfLines("{\"id\": \"" + "x".repeat(201) + "\"}"))
                .isEqualTo("rows.jsonl, line 1, column 8: the id has 201 characters, more than 200; write one such as"
                        + " \"refund-window\"");
    }

    @Test
    void stands_in_one_row_only() {
        assertThat(folder.failureOfLines("{\"id\": \"7\"}", "{\"id\": \"a\"}", "", " {\"id\": 7}"))
                .isEqualTo("rows.jsonl, line 4, column 2: the id [7] is taken by the row at line 1, column 1; give each"
                        + " row an id of its own");
    }

    @Test
    void is_derived_from_first_words_and_content() {
        assertThat(folder.row("{\"question\": \"What is the refund window?\", \"n\": 1}")
                        .id())
                .isEqualTo("what-is-the-refund-window-761ad3b7");
    }

    @Test
    void is_derived_whatever_the_order_and_spelling_of_the_fields() {
        String id = folder.row("{\"question\": \"Why?\", \"x\": {\"b\": 1.50, \"a\": [true, null]}}")
                .id();

        assertThat(folder.row("{ \"x\":{\"a\":[true,null],\"b\":1.5}, \"question\":\"\\u0057hy?\" }")
                        .id())
                .isEqualTo(id)
                .startsWith("why-");
        assertThat(folder.row("{\"question\": \"Why?\", \"x\": {\"b\": 1.50, \"a\": [null, true]}}")
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void stays_the_same_when_a_case_is_tagged_or_quarantined() {
        String id = folder.row("{\"question\": \"Why?\"}").id();

        assertThat(folder.row("{\"id\": null, \"question\": \"Why?\", \"tags\": [\"edge\"], \"mustPass\": true,"
                                + " \"quarantine\": {\"until\": \"2026-12-31\", \"reason\": \"flaky\"}}")
                        .id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"question\": \"Où est le café Größe?\"} | ou-est-le-cafe-gro-e",
                "{\"question\": \"one two three four five six seven\"} | one-two-three-four-five-six",
                "{\"question\": \"../../etc/passwd %2e\\u0000\"} | etc-passwd-2e",
                "{\"question\": \"退款期限是多久?\"} | case",
                "{\"n\": 1} | case",
                "{} | case",
                "{\"zebra\": \"last\", \"apple\": \"first\"} | first",
                "{\"question\": {\"text\": \"nested\"}, \"note\": \"note text\"} | note-text",
                "{\"question\": \"\\ud800\"} | case",
            })
    void is_safe_in_file_names_and_links(String row, String words) {
        assertThat(folder.row(row).id()).matches("\\Q" + words + "\\E-[0-9a-f]{8}");
    }

    @Test
    void is_short_even_where_the_words_are_long() {
        assertThat(folder.row("{\"question\": \"" + "x".repeat(1_000_000) + "\"}")
                        .id())
                .matches("x{48}-[0-9a-f]{8}");
    }

    @Test
    void names_both_places_of_a_repeated_row() {
        assertThat(folder.failureOfLines("{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}"))
                .isEqualTo(
                        "rows.jsonl, line 2, column 1: the row repeats the one at line 1, column 1; remove it or give"
                                + " both an id of their own");
    }
}
