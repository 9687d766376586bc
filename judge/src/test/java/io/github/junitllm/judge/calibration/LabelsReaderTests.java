package io.github.junitllm.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.judge.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsReaderTests {

    @Test
    void a_row_is_an_answer_with_what_the_judge_is_shown_and_what_people_said() {
        LabelsReader labels = LabelsReader.read("""
                {"id": "a", "input": "How long?", "context": ["30 days"], "expected": null, "answer": "30 days", "label": "yes", "secondLabel": "no", "note": "clear"}

                {"id": "b", "answer": "60 days", "label": "no"}
                """);

        assertThat(labels.isGraded()).isFalse();
        assertThat(labels.answers())
                .containsExactly(
                        new LabelledAnswer(
                                "a",
                                Map.of(CaseRole.INPUT, "How long?", CaseRole.CONTEXT, "[\"30 days\"]"),
                                "30 days",
                                1,
                                0.0),
                        new LabelledAnswer("b", Map.of(), "60 days", 0, null));
    }

    @Test
    void labels_can_be_grades() {
        LabelsReader labels = LabelsReader.read("""
                {"id": "a", "answer": "x", "label": 0.25, "secondLabel": 1}""");

        assertThat(labels.isGraded()).isTrue();
        assertThat(labels.answers()).containsExactly(new LabelledAnswer("a", Map.of(), "x", 0.25, 1.0));
    }

    @Test
    void the_hash_is_that_of_the_rows_whatever_their_order_and_spaces() {
        String one = "{\"id\":\"a\",\"answer\":\"x\",\"label\":\"yes\"}";
        String other = "{\"id\":\"b\",\"answer\":\"y\",\"label\":\"no\"}";

        assertThat(LabelsReader.read(one + "\n" + other).hash())
                .isEqualTo(LabelsReader.read(other + "\r\n\r\n" + one.replace(",", " , "))
                        .hash())
                .isNotEqualTo(LabelsReader.read(one + "\n" + other.replace("no", "yes"))
                        .hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"id": "b", "answer": "x"}`|field [label] requires "yes", "no" or a grade from 0 to 1, but it is missing
            `{"id": "b", "answer": "x", "label": "maybe"}`|field [label] requires "yes", "no" or a grade from 0 to 1, but it was "maybe"
            `{"id": "b", "answer": "x", "label": true}`|field [label] requires "yes", "no" or a grade from 0 to 1, but it was true
            `{"id": "b", "answer": "x", "label": 8}`|field [label] requires "yes", "no" or a grade from 0 to 1, but it was 8
            `{"id": "b", "answer": "x", "label": "yes", "secondLabel": null}`|field [secondLabel] requires "yes", "no" or a grade from 0 to 1, but it was null
            `{"id": "b", "label": "yes"}`|field [answer] requires text, but it is missing
            `{"id": "b", "answer": " ", "label": "yes"}`|field [answer] requires text, but it was " "
            `{"answer": "x", "label": "yes"}`|field [id] requires text, but it is missing
            `{"id": 7, "answer": "x", "label": "yes"}`|field [id] requires text, but it was 7
            `{"id": "a", "answer": "x", "label": "yes"}`|field [id] is [a], as in line 1; give each row an id of its own
            `{"id": "b", "answer": "x", "lable": "yes"}`|field [lable] is unknown; did you mean [label]?
            `{"id": "b", "answer": "x", "label": 0.5}`|it has a grade, but line 1 has "yes" or "no"; label all rows in one way
            `{"id": "b", "answer": "x", "label": "no", "secondLabel": 0.5}`|its labels are of two kinds; label all rows in one way, as in line 1
            `["b"]`|field [the whole line] requires fields [id, input, context, expected, answer, label, secondLabel, note], but it was ["b"]
            """)
    void a_row_that_cannot_be_used_is_an_error_that_names_its_line(String row, String problem, @TempDir Path project)
            throws Exception {
        assertThatThrownBy(() -> read(project, row))
                .hasMessage("Labels [labels.jsonl] cannot be used: line 3: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"id": "b", `|13
            `{"id": "b", "answer": "x", "label": "yes"} {}`|44
            `{"id": "b", "id": "c", "answer": "x", "label": "yes"}`|17
            `not json`|1
            """)
    void what_is_no_json_object_is_an_error_that_names_line_and_column(String row, int column, @TempDir Path project) {
        assertThatThrownBy(() -> read(project, row))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("Labels [labels.jsonl] cannot be used: line 3, column " + column
                        + ": it is not one JSON object: ");
    }

    @Test
    void an_empty_file_is_an_error() {
        assertThatThrownBy(() -> LabelsReader.read("\n \n"))
                .hasMessage("it has no rows; write one JSON object a line, such as"
                        + " {\"id\": \"late\", \"answer\": \"Within 30 days.\", \"label\": \"yes\"}");
    }

    private static LabelledSet read(Path project, String thirdLine) throws Exception {
        Files.writeString(
                project.resolve("labels.jsonl"),
                "{\"id\": \"a\", \"answer\": \"x\", \"label\": \"yes\"}\n\n" + thirdLine);
        return LabelledSet.read(new ProjectFile("labels.jsonl", LabelsReaderTests.class.getClassLoader(), project));
    }
}
