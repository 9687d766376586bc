package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas describe what is read: the repository's own datasets hold to them. */
class DatasetSchemaTests {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FOLDERS =
            List.of("examples/src/test/resources/golden", "junit-llm-extension/src/test/resources/datasets");

    static Stream<Path> datasets() {
        return FOLDERS.stream().map(REPOSITORY::resolve).flatMap(DatasetSchemaTests::files);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(
                        REPOSITORY.resolve("docs/schema").resolve(name).toUri().toString()));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void describes_the_datasets_of_this_repository(Path file) throws IOException {
        String name = file.getFileName().toString();
        ArrayNode rows = Json.MAPPER.createArrayNode();
        DatasetFormat.of(name).read(name, Files.readString(file)).forEach(row -> rows.add(row.fields()));

        assertThat(schema("dataset.schema.json").validate(rows)).isEmpty();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(
                        schema("dataset-row.schema.json").validate(row))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": true}",
                "{\"id\": \" \"}",
                "{\"id\": \"a\", \"tags\": \"refunds\"}",
                "{\"id\": \"a\", \"tags\": [\" \"]}",
                "{\"id\": \"a\", \"mustPass\": \"true\"}",
                "{\"id\": \"a\", \"quarantine\": {\"until\": \"2026-12-31\"}}",
                "{\"id\": \"a\", \"quarantine\": {\"until\": \"soon\", \"reason\": \"r\"}}",
                "{\"id\": \"a\", \"quarantine\": {\"until\": \"2026-12-31\", \"reason\": \"r\", \"by\": \"me\"}}",
            })
    void refuses_what_is_not_read(String row) throws IOException {
        JsonNode refused = Json.MAPPER.readTree(row);

        assertThat(schema("dataset-row.schema.json").validate(refused)).isNotEmpty();
        assertThat(schema("dataset.schema.json")
                        .validate(Json.MAPPER.createArrayNode().add(refused)))
                .isNotEmpty();
    }

    @Test
    void a_dataset_has_rows() {
        assertThat(schema("dataset.schema.json").validate(Json.MAPPER.createArrayNode()))
                .isNotEmpty();
    }
}
