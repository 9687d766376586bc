package io.github.junitllm.assertions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares what a test expects with the JSON that a model or a tool wrote. */
final class JsonValues {

    private JsonValues() {}

    static JsonNode of(String check, @Nullable Object expected) {
        return Json.of(expected)
                .orElseThrow(() -> Requirement.misuse(
                        check + " requires a value that has a JSON form, but it was a " + typeOf(expected)));
    }

    /** Reads a place in JSON by RFC 6901. */
    static JsonPointer pointer(String check, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw Requirement.misuse(
                    check + " requires a JSON Pointer such as /order/id, but it was " + ToolPath.shown(text));
        }
    }

    /** Compares numbers by value: 1, 1L and 1.0 are the same to a reader of JSON. */
    static boolean same(JsonNode actual, JsonNode expected) {
        return actual.equals(JsonValues::compare, expected);
    }

    /** Returns whether everything expected is there; objects may have further fields, lists no further elements. */
    static boolean contains(JsonNode actual, JsonNode expected) {
        if (actual.isObject() && expected.isObject()) {
            return containsFields(actual, expected);
        }
        return (actual.isArray() && expected.isArray()) ? containsElements(actual, expected) : same(actual, expected);
    }

    /** Returns whether a number is no further away than the tolerance; what is no number is not. */
    static boolean isClose(JsonNode actual, BigDecimal expected, BigDecimal tolerance) {
        return isFinite(actual)
                && actual.decimalValue().subtract(expected).abs().compareTo(tolerance) <= 0;
    }

    private static boolean containsFields(JsonNode actual, JsonNode expected) {
        for (String name : (Iterable<String>) expected::fieldNames) {
            JsonNode value = actual.get(name);
            if (value == null || !contains(value, expected.path(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean containsElements(JsonNode actual, JsonNode expected) {
        if (actual.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!contains(actual.get(i), expected.get(i))) {
                return false;
            }
        }
        return true;
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
