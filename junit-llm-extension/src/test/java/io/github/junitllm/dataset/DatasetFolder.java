package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A project's directory with datasets in it. */
record DatasetFolder(Path directory) {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

    Dataset load(String location) {
        return load(location, RoleNames.DEFAULT);
    }

    Dataset load(String location, RoleNames roles) {
        return load(location, roles, DatasetReach.PROJECT);
    }

    Dataset load(String location, RoleNames roles, DatasetReach reach) {
        return new DatasetSource(location, DatasetFolder.class.getClassLoader(), directory, reach).load(roles, TODAY);
    }

    static <T> T bind(DatasetRow row, Class<T> type) {
        return type.cast(RowBinder.bind(row, Json.MAPPER.constructType(type)));
    }

    String failureOf(String location) {
        return failureOf(location, RoleNames.DEFAULT);
    }

    String failureOf(String location, RoleNames roles) {
        DatasetException failure = catchThrowableOfType(DatasetException.class, () -> load(location, roles));
        assertThat(failure).as("failure of %s", location).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.SETUP);
        return failure.getMessage();
    }

    Dataset loadLines(String... lines) {
        return write("rows.jsonl", String.join("\n", lines)).load("rows.jsonl");
    }

    DatasetRow row(String line) {
        return loadLines(line).rows().get(0);
    }

    String failureOfLines(String... lines) {
        return write("rows.jsonl", String.join("\n", lines)).failureOf("rows.jsonl");
    }

    DatasetFolder write(String location, String content) {
        return write(location, content.getBytes(StandardCharsets.UTF_8));
    }

    DatasetFolder write(String location, byte[] content) {
        try {
            Path file = directory.resolve(location);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
