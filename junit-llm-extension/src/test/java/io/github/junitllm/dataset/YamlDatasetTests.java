package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDatasetTests {

    private final DatasetFolder folder;

    YamlDatasetTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    record Message(String role, int tokens) {}

    record Conversation(String id, List<Message> messages) {}

    private List<DatasetRow> rows(String yaml) {
        return folder.write("rows.yaml", yaml).load("rows.yaml").rows();
    }

    private String failureOf(String yaml) {
        return folder.write("rows.yaml", yaml).failureOf("rows.yaml");
    }

    private String value(String scalar) {
        return rows("- value: " + scalar).get(0).fields().get("value").toString();
    }

    @Test
    void reads_a_sequence_of_mappings() {
        List<DatasetRow> rows = rows("""
                # yaml-language-server: $schema=dataset.schema.json
                - id: refund-window
                  question: Until when can I return order A-17?
                  context: |
                    30 days.
                    No longer.
                  tags: [refunds, german]
                - id: lost-parcel
                  question: >-
                    Order A-18
                    never arrived.
                  mustPass: true
                  quarantine: {until: 2026-12-31, reason: carrier down}
                """);

        assertThat(rows)
                .extracting(row -> row.fields().toString())
                .containsExactly(
                        "{\"id\":\"refund-window\",\"question\":\"Until when can I return order A-17?\","
                                + "\"context\":\"30 days.\\nNo longer.\\n\",\"tags\":[\"refunds\",\"german\"]}",
                        "{\"id\":\"lost-parcel\",\"question\":\"Order A-18 never arrived.\",\"mustPass\":true,"
                                + "\"quarantine\":{\"until\":\"2026-12-31\",\"reason\":\"carrier down\"}}");
        assertThat(rows.get(1).mustPass()).isTrue();
        assertThat(rows.get(1).quarantine()).hasValue(new Quarantine(LocalDate.of(2026, 12, 31), "carrier down"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no          | \"no\"",
                "yes         | \"yes\"",
                "on          | \"on\"",
                "NO          | \"NO\"",
                "True        | \"True\"",
                "true        | true",
                "null        | null",
                "''          | \"\"",
                "~           | \"~\"",
                "2026-01-31  | \"2026-01-31\"",
                "12:30:45    | \"12:30:45\"",
                "0x1F        | \"0x1F\"",
                "007         | \"007\"",
                "1_000       | \"1_000\"",
                "7           | 7",
                "-7          | -7",
                "0.50        | 0.5",
                "1e3         | 1E+3",
                "'7'         | \"7\"",
                "!!str 7     | \"7\"",
                "${HOME}     | \"${HOME}\"",
                "4000000000  | 4000000000",
                "Say: hi     | error",
            })
    void reads_words_as_text_and_only_json_s_own_as_more(String scalar, String json) {
        if (json.equals("error")) {
            assertThat(failureOf("- value: " + scalar)).startsWith("rows.yaml, line 1, column 13: malformed YAML: ");
        } else {
            assertThat(value(scalar)).isEqualTo(json);
        }
    }

    @Test
    void makes_of_a_row_what_json_makes_of_it() {
        DatasetRow yaml =
                rows("- question: Why?\n  n: 1.50\n  list: [1, {a: null}]").get(0);
        DatasetRow json = folder.row("{\"list\": [1, {\"a\": null}], \"n\": 1.50, \"question\": \"Why?\"}");

        assertThat(yaml.hash()).isEqualTo(json.hash());
        assertThat(yaml.id()).isEqualTo(json.id());
    }

    @Test
    void knows_where_rows_and_values_begin() {
        List<DatasetRow> rows = rows("- id: a\r\n- 😀: x\r\n  \"list\": [😀, b,\r\n    {c: d}]\r\n");

        assertThat(rows.get(0).position()).isEqualTo(new Position("rows.yaml", 1, 3));
        assertThat(rows.get(1).position()).isEqualTo(new Position("rows.yaml", 2, 3));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/😀"))).isEqualTo(new Position("rows.yaml", 2, 7));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/list/1"))).isEqualTo(new Position("rows.yaml", 3, 16));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/list/2/c"))).isEqualTo(new Position("rows.yaml", 4, 9));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/list/7"))).isEqualTo(new Position("rows.yaml", 2, 3));
    }

    @Test
    void names_the_place_of_a_value_that_does_not_fit() {
        DatasetRow row = rows("""
                - id: a
                  messages:
                    - {role: user, tokens: 1}
                    - role: tool
                      tokens: two
                """).get(0);

        assertThatThrownBy(() -> DatasetFolder.bind(row, Conversation.class))
                .hasMessage("rows.yaml, line 5, column 15: field [messages[1].tokens] of Conversation requires a whole"
                        + " number such as 7, but was \"two\"");
    }

    @Test
    void copies_what_an_alias_stands_for() {
        List<DatasetRow> rows = rows("- id: a\n  policy: &policy {days: 30}\n- id: b\n  policy: *policy\n");

        assertThat(rows.get(1).fields()).hasToString("{\"id\":\"b\",\"policy\":{\"days\":30}}");
    }

    @Test
    void refuses_an_alias_of_nothing_or_of_itself() {
        assertThat(failureOf("- id: *nobody"))
                .isEqualTo("rows.yaml, line 1, column 7: malformed YAML: found undefined alias nobody");
        assertThat(failureOf("- id: a\n  loop: &loop [*loop]"))
                .isEqualTo("rows.yaml, line 2, column 9: an alias inside stands for the whole; a row has an end");
    }

    @Test
    void refuses_aliases_that_make_a_small_file_large() {
        String bomb = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "  l" + level + ": &l" + level + " ["
                        + String.join(",", Collections.nCopies(9, "*l" + (level - 1))) + "]\n")
                .collect(Collectors.joining("", "- l0: &l0 [lol]\n", ""));

        assertThat(failureOf(bomb))
                .startsWith("rows.yaml, line ")
                .endsWith(": too large: more than 1,000,000 values, aliases included; split the dataset into several");
    }

    @Test
    void refuses_what_is_nested_too_deep() {
        assertThat(failureOf("- a: " + "[".repeat(100) + "]".repeat(100)))
                .isEqualTo("rows.yaml, line 1, column 104: malformed YAML: nested deeper than 100 levels");
        assertThat(failureOf("- a: " + "[".repeat(100_000)))
                .isEqualTo("rows.yaml, line 1, column 104: malformed YAML: nested deeper than 100 levels");
        assertThat(rows("- a: " + "[".repeat(98) + "]".repeat(98))).hasSize(1);
    }

    @Test
    void refuses_aliases_that_add_up_to_too_deep() {
        String chain =
                "- a: &a " + "[".repeat(60) + "]".repeat(60) + "\n  b: " + "[".repeat(60) + "*a" + "]".repeat(60);

        assertThat(failureOf(chain)).endsWith(": too deep: nested deeper than 100 levels");
    }

    @Test
    void refuses_numbers_that_json_does_not_have() {
        assertThat(failureOf("- a: .inf"))
                .isEqualTo("rows.yaml, line 1, column 6: the number [.inf] is none that JSON has; put it in quotes to"
                        + " make it text");
        assertThat(failureOf("- a: " + "1".repeat(2_000))).startsWith("rows.yaml, line 1, column 6: the number [1111");
    }

    @Test
    void refuses_a_field_that_is_there_twice() {
        assertThat(failureOf("- id: a\n  id: b"))
                .isEqualTo("rows.yaml, line 2, column 3: malformed YAML: duplicate field 'id'");
        assertThat(failureOf("- id: a\n  deep: {x: 1, x: 2}"))
                .isEqualTo("rows.yaml, line 2, column 16: malformed YAML: duplicate field 'x'");
    }

    @Test
    void refuses_merge_keys_other_keys_and_tags() {
        assertThat(failureOf("- <<: {a: b}"))
                .isEqualTo("rows.yaml, line 1, column 3: YAML 1.2 has no merge key [<<]; write the fields out");
        assertThat(failureOf("- ? [a]\n  : b"))
                .isEqualTo("rows.yaml, line 1, column 5: the name of a field is text, not a list or a mapping");
        assertThat(failureOf("- a: !money 7"))
                .isEqualTo("rows.yaml, line 1, column 6: the tag [!money] has no meaning here; remove it");
        assertThat(failureOf("- a: !!set {x, y}"))
                .isEqualTo(
                        "rows.yaml, line 1, column 6: the tag [tag:yaml.org,2002:set] has no meaning here; remove it");
    }

    @Test
    void refuses_anything_but_one_sequence_of_mappings() {
        assertThat(failureOf("id: a\nquestion: Why?"))
                .isEqualTo("rows.yaml, line 1, column 1: a YAML dataset is a sequence of mappings, but found the object"
                        + " {\"id\":\"a\",\"question\":\"Why?\"}; begin each row with \"- \"");
        assertThat(failureOf("- id: a\n- just text"))
                .isEqualTo("rows.yaml, line 2, column 3: a row is a mapping, but found the string \"just text\"; write"
                        + " one such as \"question: …\"");
        assertThat(failureOf("- id: a\n---\n- id: b\n"))
                .isEqualTo("rows.yaml, line 3, column 1: found a second document; write all rows into one sequence");
    }

    @Test
    void names_the_place_where_yaml_is_malformed() {
        assertThat(failureOf("- id: a\n  question: \"Why?\n"))
                .startsWith("rows.yaml, line 3, column 1: malformed YAML: found unexpected end of stream");
        assertThat(failureOf("- id: a\n\tquestion: b"))
                .startsWith("rows.yaml, line 2, column 1: malformed YAML: found character '\\t(TAB)'");
        assertThat(failureOf("- id: a\n  question: b\0c"))
                .isEqualTo("rows.yaml, line 2, column 14: malformed YAML: the character U+0000 must be escaped");
    }

    @Test
    void refuses_a_file_without_rows() {
        for (String yaml : List.of("", "# nothing\n", "---\n...\n", "[]", "null")) {
            assertThat(failureOf(yaml)).as(yaml).contains("rows.yaml");
        }
        assertThat(failureOf("# nothing\n"))
                .isEqualTo(
                        "Dataset [rows.yaml] has no rows; write a sequence of mappings, each row beginning with \"- \"");
    }

    @Test
    void takes_ten_thousand_rows_and_a_megabyte_of_text() {
        String text = "😀 100 % <b>".repeat(100_000);

        assertThat(rows("- question: |-\n    " + text).get(0).input()).hasValue(text);
        List<DatasetRow> many = rows(IntStream.range(0, 10_000)
                .mapToObj(i -> "- {id: " + i + ", question: Question " + i + "}\n")
                .collect(Collectors.joining()));
        assertThat(many.get(9_999).position()).isEqualTo(new Position("rows.yaml", 10_000, 3));
    }
}
