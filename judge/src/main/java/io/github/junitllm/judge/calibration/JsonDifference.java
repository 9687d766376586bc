package io.github.junitllm.judge.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says where two JSON values differ. */
final class JsonDifference {

    private JsonDifference() {}

    /** Returns the first difference in words, by the names of the fields; empty where there is none. */
    static Optional<String> first(String place, JsonNode expected, JsonNode found) {
        if (expected.equals(found)) {
            return Optional.empty();
        }
        if (expected.isObject() && found.isObject()) {
            return names(expected, found).stream()
                    .flatMap(name ->
                            first(place.isEmpty() ? name : place + "." + name, expected.path(name), found.path(name))
                                    .stream())
                    .findFirst();
        }
        if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            return IntStream.range(0, expected.size())
                    .boxed()
                    .flatMap(i -> first(place + "[" + i + "]", expected.get(i), found.get(i)).stream())
                    .findFirst();
        }
        return Optional.of(
                "field [" + Excerpt.of(place) + "] is " + shown(found) + " where " + shown(expected) + " was expected");
    }

    /** Returns in words each part of an object that differs. */
    static List<String> parts(JsonNode before, JsonNode now) {
        List<String> parts = new ArrayList<>();
        for (String name : names(before, now)) {
            if (!before.path(name).equals(now.path(name))) {
                parts.add(Excerpt.of(name) + " was " + shown(before.path(name)) + " and is " + shown(now.path(name)));
            }
        }
        return parts;
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        Stream.of(one, other).forEach(object -> object.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "missing" : Excerpt.of(value.toString());
    }
}
