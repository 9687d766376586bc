package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import java.util.Locale;

/** Shows a JSON value in a message. */
final class ValueText {

    private ValueText() {}

    /** Returns the value as JSON writes it, shortened. */
    static String of(JsonNode value) {
        return Excerpt.of(value.isTextual() ? '"' + value.textValue() + '"' : value.toString());
    }

    /** Returns what kind of value it is, and the value. */
    static String kindAndValue(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        return "the " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " " + of(value);
    }
}
