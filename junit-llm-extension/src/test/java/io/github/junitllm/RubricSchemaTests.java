package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.langchain4j.model.chat.ChatModel;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.judge.Judges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema and the reader agree on what a rubric is. */
class RubricSchemaTests {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_documented_rubric_is_one() throws IOException {
        String documented = MarkdownPage.read(DOCS.resolve("judges.md"))
                .blocks("yaml")
                .get(0)
                .code();

        assertThat(schema().validate(json(documented))).isEmpty();
        assertThatCode(() -> read(documented)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: x",
                "items: []",
                "items: [{id: a}]",
                "items: [{question: b}]",
                "items: [{id: a b, question: c}]",
                "items: [{id: a, question: ' '}]",
                "items: [{id: a, question: b, weight: 0}]",
                "items: [{id: a, question: b, weight: x}]",
                "items: [{id: a, question: b, mustPass: 1}]",
                "items: [{id: a, question: b, must: true}]",
                "{name: ' ', items: [{id: a, question: b}]}",
                "{inputs: [answer], items: [{id: a, question: b}]}",
                "{input: [context], items: [{id: a, question: b}]}"
            })
    void both_refuse_the_same(String yaml) throws IOException {
        assertThat(schema().validate(json(yaml))).isNotEmpty();
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(EvaluationException.class);
    }

    private static void read(String yaml) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "rubric", ".yaml");
        Files.writeString(file, yaml);
        Judges.rubric(new ChatModel() {}, file.toString());
    }

    private static JsonNode json(String yaml) {
        return new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DOCS.resolve("schema").resolve("rubric.schema.json")));
    }
}
