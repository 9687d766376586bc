package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.Json;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the arguments of a tool call, which are JSON only if the model was careful. */
final class ArgumentsCheck {

    private static final int LONGEST = 160;

    private final String written;

    ArgumentsCheck(String written) {
        this.written = written;
    }

    Optional<Unmet> argument(String expectation, String name, JsonNode expected) {
        Optional<JsonNode> arguments = object();
        if (arguments.isEmpty()) {
            return Optional.of(noObject(expectation));
        }
        JsonNode actual = arguments.get().get(name);
        if (actual == null) {
            return Optional.of(new Unmet(expectation + " but " + others(arguments.get())));
        }
        return JsonValues.same(actual, expected)
                ? Optional.empty()
                : Optional.of(different(expectation + " but it was ", actual, expected));
    }

    Optional<Unmet> all(String expectation, JsonNode expected) {
        Optional<JsonNode> arguments = object();
        if (arguments.isEmpty()) {
            return Optional.of(noObject(expectation));
        }
        return arguments
                .filter(actual -> !JsonValues.same(actual, expected))
                .map(actual -> different(expectation + " but they were ", actual, expected));
    }

    private Optional<JsonNode> object() {
        return Json.parse(written).filter(JsonNode::isObject);
    }

    private Unmet noObject(String expectation) {
        return new Unmet(expectation + " but its arguments are no JSON object: " + OneLine.of(written, LONGEST));
    }

    private static Unmet different(String expectation, JsonNode actual, JsonNode expected) {
        return new Unmet(expectation + OneLine.of(actual.toString(), LONGEST))
                .comparing(Json.toJava(actual), Json.toJava(expected));
    }

    private static String others(JsonNode arguments) {
        List<String> names = new ArrayList<>();
        arguments.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "it has no arguments" : "it only has " + OneLine.of(names.toString(), LONGEST);
    }
}
