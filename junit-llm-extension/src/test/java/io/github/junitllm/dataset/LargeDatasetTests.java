package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LargeDatasetTests {

    record Question(String id, String question, List<String> tags) {}

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void loads_and_binds_ten_thousand_rows() {
        String rows = rows(10_000).collect(Collectors.joining("\n"));

        List<Question> questions =
                bind(new DatasetFolder(directory).write("many.jsonl", rows).load("many.jsonl"));

        assertThat(questions).hasSize(10_000).extracting(Question::id).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void finds_every_row_of_a_large_array() {
        String rows = rows(10_000).collect(Collectors.joining(",\n", "[\n", "\n]"));

        Dataset dataset = new DatasetFolder(directory).write("many.json", rows).load("many.json");

        assertThat(dataset.rows().get(9_999).position()).isEqualTo(new Position("many.json", 10_001, 1));
        assertThat(bind(dataset).get(9_999).question()).isEqualTo("Question 9999?");
    }

    @Test
    void takes_a_line_of_a_megabyte() {
        String text = "😀 100 % <b>".repeat(100_000);

        DatasetRow row = new DatasetFolder(directory).row("{\"question\": \"" + text + "\"}");

        assertThat(DatasetFolder.bind(row, Question.class).question()).isEqualTo(text);
        assertThat(row.input()).hasValue(text);
    }

    @Test
    void takes_what_is_nested_just_not_too_deep() {
        String deep = "[".repeat(999) + "]".repeat(999);

        DatasetRow row = new DatasetFolder(directory).row("{\"question\": \"Why?\", \"context\": " + deep + "}");

        assertThat(row.id()).matches("why-[0-9a-f]{8}");
        assertThat(row.context()).hasValue(deep);
        assertThat(DatasetFolder.bind(row, Question.class).question()).isEqualTo("Why?");
    }

    private static List<Question> bind(Dataset dataset) {
        return dataset.rows().stream()
                .map(row -> DatasetFolder.bind(row, Question.class))
                .toList();
    }

    private static Stream<String> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"question\": \"Question " + i + "?\", \"context\": \"" + "words ".repeat(50)
                        + "\", \"tags\": [\"bulk\"]}");
    }
}
