package io.github.junitllm.examples.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.examples.standin.Turn.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what a tool's result holds about a question. */
final class ResultReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Vocabulary vocabulary;

    ResultReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns sentences; the result's own sentences first, then the fields that were asked for, or all if none was. */
    List<String> read(ToolResult result, Question clause, Wording wording) {
        JsonNode json;
        try {
            json = JSON.readTree(result.content());
        } catch (JsonProcessingException notJson) {
            return List.of(result.content());
        }
        return json.isObject() ? read(json, result.call(), clause, wording) : List.of(result.content());
    }

    private List<String> read(JsonNode json, ToolCall call, Question clause, Wording wording) {
        Set<String> asked = vocabulary.concepts(clause.withoutNumbers());
        asked.remove("order");
        List<String> sentences = new ArrayList<>();
        List<String> matching = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String value = value(field.getValue());
            if (isSentence(value)) {
                sentences.add(value);
            } else if (!value.isEmpty() && !call.arguments().containsValue(value)) {
                String statement = label(field.getKey()) + " " + value;
                all.add(statement);
                if (vocabulary.concepts(statement).stream().anyMatch(asked::contains)) {
                    matching.add(statement);
                }
            }
        }
        if (!matching.isEmpty() || sentences.isEmpty()) {
            sentences.add(wording.statements(call.arguments().values(), matching.isEmpty() ? all : matching));
        }
        return sentences;
    }

    private static boolean isSentence(String value) {
        return value.endsWith(".") && value.contains(" ");
    }

    private static String label(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String value(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(ResultReader::element)
                    .collect(Collectors.joining(", "));
        }
        String text = node.isNull() ? "" : node.asText();
        return text.matches("[A-Z_]{4,}") ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    private static String element(JsonNode element) {
        return element.isObject()
                ? element.path("quantity").asText("1") + " x "
                        + element.path("name").asText()
                : element.asText();
    }
}
