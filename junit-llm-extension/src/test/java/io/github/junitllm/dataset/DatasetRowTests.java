package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetRowTests {

    private final DatasetFolder folder;

    DatasetRowTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @Test
    void knows_its_place_whatever_the_line_ends_and_blank_lines_are() {
        folder.write("rows.jsonl", "\ufeff{\"id\": \"a\"}\r\n\r\n  {\"id\": \"b\"}\n\n\n{\"id\": \"c\"}");

        assertThat(folder.load("rows.jsonl").rows())
                .extracting(DatasetRow::toString)
                .containsExactly(
                        "a (rows.jsonl, line 1, column 1)",
                        "b (rows.jsonl, line 3, column 3)",
                        "c (rows.jsonl, line 6, column 1)");
    }

    @Test
    void knows_its_place_in_an_array() {
        folder.write("rows.json", "\ufeff[{\"id\": \"😀\"}, {\"id\": \"b\"},\r\n  {\n\"id\": \"c\"}]\n");

        assertThat(folder.load("rows.json").rows())
                .extracting(DatasetRow::position)
                .containsExactly(
                        new Position("rows.json", 1, 2),
                        new Position("rows.json", 1, 16),
                        new Position("rows.json", 2, 3));
    }

    @Test
    void keeps_all_fields_and_gives_copies_away() {
        DatasetRow row = folder.row("{\"id\": 7, \"x\": {\"y\": [1.10, null]}}");
        ObjectNode fields = row.fields();
        fields.removeAll();

        assertThat(row.fields().toString()).isEqualTo("{\"id\":7,\"x\":{\"y\":[1.1,null]}}");
    }

    @Test
    void finds_its_roles_by_their_usual_names() {
        DatasetRow row = folder.row("{\"prompt\": \"p\", \"question\": \"q\", \"answer\": [1, 2], \"context\": \"c\"}");

        assertThat(row.input()).hasValue("q");
        assertThat(row.expected()).hasValue("[1,2]");
        assertThat(row.context()).hasValue("c");
    }

    @Test
    void takes_null_for_an_absent_role() {
        DatasetRow row = folder.row("{\"input\": null, \"prompt\": \"p\", \"context\": null}");

        assertThat(row.input()).hasValue("p");
        assertThat(row.expected()).isEmpty();
        assertThat(row.context()).isEmpty();
    }

    @Test
    void finds_its_roles_by_the_names_given() {
        folder.write("rows.jsonl", "{\"input\": \"i\", \"frage\": \"f\", \"answer\": \"a\"}\n{\"input\": \"i\"}");

        Dataset dataset = folder.load("rows.jsonl", RoleNames.of("frage", "", ""));

        assertThat(dataset.rows().get(0).input()).hasValue("f");
        assertThat(dataset.rows().get(0).expected()).hasValue("a");
        assertThat(dataset.rows().get(1).input()).isEmpty();
    }

    @Test
    void refuses_a_role_name_that_no_row_has() {
        folder.write("rows.jsonl", "{\"question\": \"q\", \"b\": 1}\n{\"c\": 2}");

        assertThat(folder.failureOf("rows.jsonl", RoleNames.of("qestion", "", "")))
                .isEqualTo("Dataset [rows.jsonl] has no row with the field [qestion], which is named as the role input;"
                        + " did you mean [question]?");
        assertThat(folder.failureOf("rows.jsonl", RoleNames.of("", "", "passages")))
                .isEqualTo("Dataset [rows.jsonl] has no row with the field [passages], which is named as the role"
                        + " context; the rows have [question, b, c]");
    }

    @Test
    void reads_tags_trimmed_and_once() {
        assertThat(folder.row("{\"tags\": [\" edge\", \"refunds\", \"edge\"]}").tags())
                .containsExactly("edge", "refunds");
        assertThat(folder.row("{\"tags\": []}").tags()).isEmpty();
        assertThat(folder.row("{\"tags\": null}").tags()).isEmpty();
        assertThat(folder.row("{\"a\": 1}").tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"refunds\"      | 10 | \"refunds\"",
                "{\"a\": 1}       | 10 | {\"a\":1}",
                "[\"a\", 7]       | 16 | 7",
                "[\"a\", null]    | 16 | null",
                "[[\"a\"]]        | 11 | [\"a\"]",
                "[\"a\", \" \"]     | 16 | \" \"",
            })
    void refuses_tags_that_are_no_words(String tags, int column, String found) {
        assertThat(folder.failureOfLines("{\"tags\": " + tags + "}"))
                .isEqualTo("rows.jsonl, line 1, column " + column + ": the tags require an array of words such as"
                        + " [\"refunds\", \"german\"], but found " + found);
    }
}
