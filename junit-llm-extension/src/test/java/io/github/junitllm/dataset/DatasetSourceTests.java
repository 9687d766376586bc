package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSourceTests {

    private final DatasetFolder folder;

    DatasetSourceTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @Test
    void finds_a_dataset_on_the_class_path() {
        Dataset dataset = folder.load("datasets/refunds.jsonl");

        assertThat(dataset.location()).isEqualTo("datasets/refunds.jsonl");
        assertThat(dataset.rows()).extracting(DatasetRow::id).containsExactly("refund-window", "late-refund");
    }

    @Test
    void takes_a_leading_slash_for_the_root_of_the_class_path() {
        assertThat(folder.load("/datasets/refunds.jsonl").rows()).hasSize(2);
    }

    @Test
    void finds_a_dataset_in_a_jar() throws IOException {
        Path jar = folder.directory().resolve("golden.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new JarEntry("in/jar.jsonl"));
            entries.write("{\"id\": \"from-jar\"}".getBytes(StandardCharsets.UTF_8));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Dataset dataset = new DatasetSource("in/jar.jsonl", loader, folder.directory()).load(RoleNames.DEFAULT);

            assertThat(dataset.rows()).extracting(DatasetRow::id).containsExactly("from-jar");
        }
    }

    @Test
    void finds_a_file_below_the_project_by_relative_and_absolute_path() {
        folder.write("golden/here.jsonl", "{\"id\": \"from-file\"}");

        for (String location : new String[] {
            "golden/here.jsonl",
            "golden/../golden/./here.jsonl",
            folder.directory().resolve("golden/here.jsonl").toString()
        }) {
            assertThat(folder.load(location).rows())
                    .as(location)
                    .extracting(DatasetRow::id)
                    .containsExactly("from-file");
        }
    }

    @Test
    void prefers_the_class_path() {
        folder.write("datasets/refunds.jsonl", "{\"id\": \"from-file\"}");

        assertThat(folder.load("datasets/refunds.jsonl").rows()).hasSize(2);
    }

    @Test
    void names_the_nearest_dataset_where_a_file_is_missing() {
        folder.write("golden/refunds.jsonl", "{}").write("golden/refunds.txt", "");

        assertThat(folder.failureOf("golden/refund.jsonl"))
                .isEqualTo("Dataset [golden/refund.jsonl] was found neither on the class path nor as a file in the"
                        + " project's directory; did you mean [golden/refunds.jsonl]?");
        assertThat(folder.failureOf("golden/refunds.json"))
                .isEqualTo("Dataset [golden/refunds.json] was found neither on the class path nor as a file in the"
                        + " project's directory; did you mean [golden/refunds.jsonl]?");
    }

    @Test
    void names_the_nearest_dataset_on_the_class_path() {
        assertThat(folder.failureOf("datasets/refnuds.jsonl"))
                .isEqualTo("Dataset [datasets/refnuds.jsonl] was found neither on the class path nor as a file in the"
                        + " project's directory; did you mean [datasets/refunds.jsonl]?");
    }

    @Test
    void says_where_to_put_a_dataset_that_resembles_none() {
        assertThat(folder.failureOf("nowhere/orders.jsonl"))
                .isEqualTo("Dataset [nowhere/orders.jsonl] was found neither on the class path nor as a file in the"
                        + " project's directory; put it at src/test/resources/nowhere/orders.jsonl");
        assertThat(folder.failureOf("orders.jsonl"))
                .isEqualTo("Dataset [orders.jsonl] was found neither on the class path nor as a file in the"
                        + " project's directory; put it at src/test/resources/orders.jsonl");
    }

    @Test
    void takes_a_folder_for_no_dataset() {
        folder.write("folder.jsonl/rows.jsonl", "{}");

        assertThat(folder.failureOf("folder.jsonl"))
                .isEqualTo("Dataset [folder.jsonl] was found neither on the class path nor as a file in the"
                        + " project's directory; put it at src/test/resources/folder.jsonl");
    }

    @Test
    void reads_nothing_outside_the_project() throws IOException {
        Path project = Files.createDirectory(folder.directory().resolve("project"));
        folder.write("secret.jsonl", "{\"id\": \"secret\"}");
        DatasetFolder inside = new DatasetFolder(project);

        assertThat(inside.failureOf("../secret.jsonl"))
                .isEqualTo("Dataset [../secret.jsonl] lies outside the project's directory; move it to"
                        + " src/test/resources and write its path from there");
        assertThat(inside.failureOf("golden/../../secret.jsonl"))
                .isEqualTo("Dataset [golden/../../secret.jsonl] lies outside the project's directory; move it to"
                        + " src/test/resources and write its path from there");
        assertThat(inside.failureOf("/nowhere/secret.jsonl"))
                .isEqualTo("Dataset [/nowhere/secret.jsonl] is not on the class path, and as a file it lies outside the"
                        + " project's directory; move it to src/test/resources and write its path from there");
    }

    @Test
    void refuses_an_extension_it_cannot_read() {
        assertThat(folder.failureOf("golden/refunds.txt"))
                .isEqualTo("Dataset [golden/refunds.txt] has the unsupported extension [.txt]; write the dataset as"
                        + " .jsonl or .json");
        assertThat(folder.failureOf("golden.d/refunds"))
                .isEqualTo("Dataset [golden.d/refunds] has no extension; write the dataset as .jsonl or .json");
    }

    @Test
    void reads_extensions_in_any_letter_case() {
        assertThat(folder.write("ROWS.JSON", "[{\"id\": \"a\"}]")
                        .load("ROWS.JSON")
                        .rows())
                .hasSize(1);
    }

    @Test
    void refuses_a_location_that_is_no_path() {
        assertThat(folder.failureOf(" "))
                .isEqualTo("A dataset requires a location such as golden/refunds.jsonl, but it was blank");
        assertThat(folder.failureOf("a\0b.jsonl"))
                .isEqualTo("Dataset [a\\u0000b.jsonl] is no valid path; write one such as golden/refunds.jsonl");
    }

    @Test
    void refuses_a_dataset_without_rows() {
        folder.write("empty.jsonl", "")
                .write("blank.jsonl", "\ufeff\n  \r\n\t\n")
                .write("empty.json", " ")
                .write("none.json", "[ ]");

        assertThat(folder.failureOf("empty.jsonl"))
                .isEqualTo("Dataset [empty.jsonl] has no rows; write one JSON object a line, for example"
                        + " {\"id\": \"refund-window\", \"question\": \"…\"}");
        assertThat(folder.failureOf("blank.jsonl"))
                .isEqualTo("Dataset [blank.jsonl] has no rows; write one JSON object a line, for example"
                        + " {\"id\": \"refund-window\", \"question\": \"…\"}");
        assertThat(folder.failureOf("empty.json"))
                .isEqualTo("Dataset [empty.json] has no rows; write an array of objects, for example"
                        + " [{\"id\": \"refund-window\", \"question\": \"…\"}]");
        assertThat(folder.failureOf("none.json"))
                .isEqualTo("Dataset [none.json] has no rows; write an array of objects, for example"
                        + " [{\"id\": \"refund-window\", \"question\": \"…\"}]");
    }

    @Test
    void refuses_more_than_64_mebibytes() {
        folder.write("huge.jsonl", new byte[64 * 1024 * 1024 + 1]);

        assertThat(folder.failureOf("huge.jsonl"))
                .isEqualTo("Dataset [huge.jsonl] is larger than 64 MiB; split it into several datasets");
    }
}
