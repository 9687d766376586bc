package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.Json;
import org.jspecify.annotations.Nullable;

/** Compares what a test expects with the JSON that a model wrote. */
final class JsonValues {

    private JsonValues() {}

    static JsonNode of(String check, @Nullable Object expected) {
        return Json.of(expected)
                .orElseThrow(() -> Requirement.misuse(
                        check + " requires a value that has a JSON form, but it was a " + typeOf(expected)));
    }

    /** Compares numbers by value: 1, 1L and 1.0 are the same to a reader of JSON. */
    static boolean same(JsonNode actual, JsonNode expected) {
        return actual.equals(JsonValues::compare, expected);
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (isFinite(a) && isFinite(b)) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private static boolean isFinite(JsonNode node) {
        boolean exact = node.isBigDecimal() || node.isIntegralNumber();
        return exact || (node.isNumber() && Double.isFinite(node.doubleValue()));
    }

    private static String typeOf(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
