package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.ClassPathDocumentLoader;
import dev.langchain4j.data.document.parser.TextDocumentParser;
import io.github.junitllm.judge.calibration.LabelledSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a calibration relies on: a set that can be read, about policies that are in force, with both labels for each. */
class LabelledAnswersTest {

    private static final String LABELS = "labels/support-faithfulness.jsonl";

    @Test
    void can_be_read() {
        assertThatCode(() -> LabelledSet.read(LABELS)).doesNotThrowAnyException();
    }

    @Test
    void quote_the_policies_word_for_word() throws IOException {
        String policies = ClassPathDocumentLoader.loadDocuments("policies", new TextDocumentParser()).stream()
                .map(Document::text)
                .collect(Collectors.joining("\n"));

        assertThat(rows()).allSatisfy(row -> assertThat(policies)
                .contains(row.path("context").asText()));
    }

    @Test
    void have_a_true_and_a_false_answer_to_each_question() throws IOException {
        assertThat(rows().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.path("input").asText(),
                                Collectors.mapping(row -> row.path("label").asText(), Collectors.toList())))
                        .values())
                .hasSize(16)
                .allSatisfy(labels -> assertThat(labels).containsExactlyInAnyOrder("yes", "no"));
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Resources.text(LABELS).lines().toList()) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }
}
