package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            Dataset dataset = new DatasetSource("in/jar.jsonl", loader, folder.directory(), DatasetReach.PROJECT)
                    .load(RoleNames.DEFAULT, DatasetFolder.TODAY);

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
                        + " src/test/resources and write its path from there, or set junit-llm.dataset.outside=true");
        assertThat(inside.failureOf("golden/../../secret.jsonl"))
                .isEqualTo("Dataset [golden/../../secret.jsonl] lies outside the project's directory; move it to"
                        + " src/test/resources and write its path from there, or set junit-llm.dataset.outside=true");
        assertThat(inside.failureOf("/nowhere/secret.jsonl"))
                .isEqualTo("Dataset [/nowhere/secret.jsonl] is not on the class path, and as a file it lies outside the"
                        + " project's directory; move it to src/test/resources and write its path from there, or set"
                        + " junit-llm.dataset.outside=true");
    }

    @Test
    void follows_a_symbolic_link_that_stays_inside() throws IOException {
        folder.write("golden/real.jsonl", "{\"id\": \"linked\"}");
        Files.createSymbolicLink(
                folder.directory().resolve("link.jsonl"), folder.directory().resolve("golden/real.jsonl"));

        assertThat(folder.load("link.jsonl").rows()).extracting(DatasetRow::id).containsExactly("linked");
    }

    @Test
    void follows_no_symbolic_link_that_leads_outside() throws IOException {
        Path project = Files.createDirectories(folder.directory().resolve("project/golden"));
        folder.write("secret.jsonl", "{\"id\": \"secret\"}");
        Files.createSymbolicLink(
                project.resolve("link.jsonl"), folder.directory().resolve("secret.jsonl"));
        Files.createSymbolicLink(project.resolve("up"), folder.directory());
        DatasetFolder inside = new DatasetFolder(project.getParent());

        assertThat(inside.failureOf("golden/link.jsonl"))
                .isEqualTo("Dataset [golden/link.jsonl] leads outside the project's directory by a symbolic link; move"
                        + " it to src/test/resources and write its path from there, or set"
                        + " junit-llm.dataset.outside=true");
        assertThat(inside.failureOf("golden/up/secret.jsonl"))
                .startsWith(
                        "Dataset [golden/up/secret.jsonl] leads outside the project's directory by a symbolic link;");
    }

    @Test
    void follows_no_symbolic_link_out_of_a_folder_of_the_class_path() throws IOException {
        Path classes = Files.createDirectory(folder.directory().resolve("classes"));
        folder.write("secret.jsonl", "{\"id\": \"secret\"}").write("classes/in/own.jsonl", "{\"id\": \"own\"}");
        Files.createSymbolicLink(
                classes.resolve("link.jsonl"), folder.directory().resolve("secret.jsonl"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            DatasetSource own = new DatasetSource("in/own.jsonl", loader, classes, DatasetReach.PROJECT);
            DatasetSource link = new DatasetSource("link.jsonl", loader, classes, DatasetReach.PROJECT);

            assertThat(own.load(RoleNames.DEFAULT, DatasetFolder.TODAY).rows()).hasSize(1);
            assertThatThrownBy(() -> link.load(RoleNames.DEFAULT, DatasetFolder.TODAY))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith("Dataset [link.jsonl] leads outside");
        }
    }

    @Test
    void reads_outside_the_project_where_that_is_allowed() throws IOException {
        Path project = Files.createDirectory(folder.directory().resolve("project"));
        folder.write("shared.jsonl", "{\"id\": \"shared\"}");
        Files.createSymbolicLink(
                project.resolve("link.jsonl"), folder.directory().resolve("shared.jsonl"));
        DatasetFolder inside = new DatasetFolder(project);

        for (String location : new String[] {
            "../shared.jsonl",
            "link.jsonl",
            folder.directory().resolve("shared.jsonl").toString()
        }) {
            assertThat(inside.load(location, RoleNames.DEFAULT, DatasetReach.ANYWHERE)
                            .rows())
                    .as(location)
                    .extracting(DatasetRow::id)
                    .containsExactly("shared");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:golden/refunds.jsonl, golden/refunds.jsonl",
        "classpath*:/golden/refunds.jsonl, golden/refunds.jsonl",
        "resource:golden/refunds.jsonl, golden/refunds.jsonl",
        "file:golden/refunds.jsonl, golden/refunds.jsonl",
        "file:///tmp/refunds.jsonl, /tmp/refunds.jsonl",
    })
    void refuses_a_prefix(String location, String bare) {
        assertThat(folder.failureOf(location))
                .isEqualTo(
                        "Dataset [" + location + "] has a prefix that is not needed: the class path is searched first,"
                                + " then the project's directory; write [" + bare + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.jsonl", "rows.json", "rows.csv", "rows.yaml", "rows.yml"})
    void refuses_a_file_that_is_too_large(String name) throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.directory().resolve(name).toFile(), "rw")) {
            sparse.setLength(DatasetLocator.MOST_BYTES + 1L);
        }

        assertThat(folder.failureOf(name))
                .isEqualTo("Dataset [" + name + "] is larger than 64 MiB; split it into several datasets");
    }

    @Test
    void refuses_an_extension_it_cannot_read() {
        assertThat(folder.failureOf("golden/refunds.txt"))
                .isEqualTo("Dataset [golden/refunds.txt] has the unsupported extension [.txt]; the supported ones"
                        + " are .jsonl, .json, .csv, .yaml, .yml");
        assertThat(folder.failureOf("golden.d/refunds"))
                .isEqualTo("Dataset [golden.d/refunds] has no extension; the supported ones are .jsonl, .json,"
                        + " .csv, .yaml, .yml");
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
}
