package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.junitllm.pricing.Prices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSchemaTests {

    private static final Path DOCS =
            ProjectDirectory.current().resolve("../docs").normalize();

    @Test
    void the_schema_describes_the_shipped_table() throws IOException {
        try (InputStream in = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.json"))) {
            assertThat(isValid(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .isTrue();
        }
    }

    @Test
    void the_documented_file_is_valid_and_can_be_read(@TempDir Path directory) throws IOException {
        String documented = MarkdownPage.read(DOCS.resolve("pricing.md"))
                .blocks("json")
                .get(0)
                .code();

        assertThat(isValid(documented)).isTrue();
        assertThat(Prices.builder()
                        .file(Files.writeString(directory.resolve("prices.json"), documented))
                        .build()
                        .identity())
                .isNotEqualTo(Prices.shipped().identity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"providers\":{\"a\":{\"m\":{\"output\":1}}}}",
                "{\"providers\":{\"a\":{\"m\":{\"input\":\"1\"}}}}",
                "{\"providers\":{\"a\":{\"m\":{\"input\":-1}}}}",
                "{\"providers\":{\"a\":{\"m\":{\"input\":1,\"ouput\":1}}}}",
                "{\"providers\":{\"a\":{\"m\":{\"input\":1,\"tiers\":[{\"input\":1}]}}}}",
                "{\"models\":{},\"providers\":{}}"
            })
    void the_schema_refuses_what_the_reader_refuses(String file) throws IOException {
        assertThat(isValid(file)).isFalse();
    }

    private static boolean isValid(String json) throws IOException {
        return schema().validate(new ObjectMapper().readTree(json)).isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DOCS.resolve("schema/prices.schema.json")));
    }
}
