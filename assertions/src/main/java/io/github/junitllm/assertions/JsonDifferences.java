package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where two JSON values differ. Fields have no order, elements have one. */
final class JsonDifferences {

    private static final int MOST = 10;
    private static final int LONGEST = 160;

    private final JsonComparison comparison;
    private final List<String> found = new ArrayList<>();

    private JsonDifferences(JsonComparison comparison) {
        this.comparison = comparison;
    }

    /** Returns the first differences in words, by the order of field names; none where the values are equal. */
    static List<String> of(JsonNode actual, JsonNode expected, JsonComparison comparison) {
        JsonDifferences differences = new JsonDifferences(comparison);
        differences.compare(JsonPath.ROOT, actual, expected);
        return differences.found;
    }

    /** Returns a value in one line. */
    static String shown(JsonNode value) {
        return OneLine.of(value.toString(), LONGEST);
    }

    private void compare(JsonPath path, @Nullable JsonNode actual, @Nullable JsonNode expected) {
        if (found.size() >= MOST || comparison.ignores(path)) {
            return;
        }
        if (actual == null || expected == null) {
            missing(path, actual, expected).ifPresent(found::add);
        } else if (actual.isObject() && expected.isObject()) {
            fields(path, actual, expected);
        } else if (actual.isArray() && expected.isArray()) {
            elements(path, actual, expected);
        } else if (!same(actual, expected)) {
            found.add("at " + shown(path) + " it was " + shown(actual) + " instead of " + shown(expected));
        }
    }

    private void fields(JsonPath path, JsonNode actual, JsonNode expected) {
        TreeSet<String> names = new TreeSet<>();
        actual.fieldNames().forEachRemaining(names::add);
        expected.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(path.child(name), actual.get(name), expected.get(name));
        }
    }

    private void elements(JsonPath path, JsonNode actual, JsonNode expected) {
        int most = Math.max(actual.size(), expected.size());
        for (int i = 0; i < most && found.size() < MOST; i++) {
            compare(path.child(Integer.toString(i)), actual.get(i), expected.get(i));
        }
    }

    private boolean same(JsonNode actual, JsonNode expected) {
        return JsonValues.same(actual, expected)
                || (actual.isNumber()
                        && expected.isNumber()
                        && Math.abs(actual.doubleValue() - expected.doubleValue()) <= comparison.tolerance()
                        && comparison.tolerance() > 0);
    }

    private static Optional<String> missing(JsonPath path, @Nullable JsonNode actual, @Nullable JsonNode expected) {
        if (actual != null) {
            return Optional.of(shown(path) + " is not expected: " + shown(actual));
        }
        return Optional.ofNullable(expected).map(value -> shown(path) + " is missing: " + shown(value));
    }

    private static String shown(JsonPath path) {
        return OneLine.of(path.toString(), LONGEST);
    }
}
