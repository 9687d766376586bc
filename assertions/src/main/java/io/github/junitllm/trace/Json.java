package io.github.junitllm.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Reads JSON that a model or an instrumentation wrote; what is no JSON is absent, never an exception. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Parses one JSON value that fills the whole text; empty where the text is something else. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Turns an object, a record for example, into JSON; empty where it has no JSON form. */
    public static Optional<JsonNode> of(@Nullable Object value) {
        try {
            return Optional.of(MAPPER.valueToTree(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Turns JSON into plain Java: maps, lists, texts, numbers, booleans or {@code null}. */
    public static @Nullable Object toJava(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** Returns the text of an object's field; empty where it is missing or null. */
    static Optional<String> field(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(value -> !value.isNull())
                .map(Json::text);
    }

    /** Returns the text of the first of these fields that is there. */
    static Optional<String> first(JsonNode object, String... names) {
        for (String name : names) {
            Optional<String> text = field(object, name);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Returns the elements of an array; none where it is something else. */
    static Stream<JsonNode> listed(JsonNode json) {
        return json.isArray() ? elements(json) : Stream.empty();
    }

    /** Returns the elements of an array, and anything else as the only element. */
    static Stream<JsonNode> elements(JsonNode json) {
        return json.isArray() ? StreamSupport.stream(json.spliterator(), false) : Stream.of(json);
    }

    /** Returns the text that stands for a value: a JSON text's content, and JSON for everything else. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
