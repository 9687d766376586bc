package io.github.junitllm.assertions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.trace.Json;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the arguments of a tool call, which are JSON only if the model was careful. */
final class ArgumentsCheck {

    private static final int LONGEST = 160;

    private final String expectation;
    private final String written;

    /** Takes the beginning of the message, up to what was found. */
    ArgumentsCheck(String expectation, String written) {
        this.expectation = expectation;
        this.written = written;
    }

    Optional<Unmet> argument(String name, JsonNode expected) {
        return value(
                name,
                actual -> JsonValues.same(actual, expected)
                        ? Optional.empty()
                        : Optional.of(was(actual).comparing(Json.toJava(actual), Json.toJava(expected))));
    }

    /** Verifies one argument by a condition. */
    Optional<Unmet> argument(String name, Predicate<JsonNode> condition) {
        return value(name, actual -> condition.test(actual) ? Optional.empty() : Optional.of(was(actual)));
    }

    /** What the user's own assertions say ends the message. */
    Optional<Unmet> satisfying(String name, Consumer<@Nullable Object> assertions) {
        return value(name, actual -> {
            Object plain = Json.toJava(actual);
            return OwnAssertions.broken(() -> assertions.accept(plain))
                    .map(reason -> was(actual).with("because", reason));
        });
    }

    /** Asks one argument whatever is to be asked of it. */
    private Optional<Unmet> value(String name, Function<JsonNode, Optional<Unmet>> question) {
        return onObject(arguments -> Optional.ofNullable(arguments.get(name))
                .map(question)
                .orElseGet(() -> Optional.of(unmet(others(arguments)))));
    }

    Optional<Unmet> at(JsonPointer place, JsonNode expected) {
        return onObject(arguments -> {
            JsonNode actual = arguments.at(place);
            if (actual.isMissingNode()) {
                return Optional.of(unmet("there is nothing; the arguments were " + shown(arguments)));
            }
            return JsonValues.same(actual, expected)
                    ? Optional.empty()
                    : Optional.of(was(actual).comparing(Json.toJava(actual), Json.toJava(expected)));
        });
    }

    Optional<Unmet> none(String name) {
        return onObject(arguments -> Optional.ofNullable(arguments.get(name)).map(this::was));
    }

    Optional<Unmet> all(JsonNode expected) {
        return compared(expected, actual -> actual);
    }

    Optional<Unmet> containing(JsonNode expected) {
        return onObject(actual ->
                JsonValues.contains(actual, expected) ? Optional.empty() : Optional.of(different(actual, expected)));
    }

    Optional<Unmet> ignoring(JsonNode expected, List<String> names) {
        return compared(expected, actual -> actual.remove(names));
    }

    /** Takes what a caller may leave out as written. */
    Optional<Unmet> orDefaults(JsonNode expected, JsonNode defaults) {
        return compared(expected, actual -> {
            ObjectNode completed = defaults.deepCopy();
            return completed.setAll(actual);
        });
    }

    private Optional<Unmet> compared(JsonNode expected, Function<ObjectNode, JsonNode> form) {
        return onObject(actual -> JsonValues.same(form.apply(actual.deepCopy()), expected)
                ? Optional.empty()
                : Optional.of(different(actual, expected)));
    }

    private Optional<Unmet> onObject(Function<JsonNode, Optional<Unmet>> question) {
        return Json.parse(written)
                .filter(JsonNode::isObject)
                .map(question)
                .orElseGet(
                        () -> Optional.of(unmet("its arguments are no JSON object: " + OneLine.of(written, LONGEST))));
    }

    private Unmet different(JsonNode actual, JsonNode expected) {
        return unmet("they were " + shown(actual)).comparing(Json.toJava(actual), Json.toJava(expected));
    }

    private Unmet was(JsonNode actual) {
        return unmet("it was " + shown(actual));
    }

    private Unmet unmet(String fact) {
        return new Unmet(expectation + " but " + fact);
    }

    private static String shown(JsonNode json) {
        return OneLine.of(json.toString(), LONGEST);
    }

    private static String others(JsonNode arguments) {
        List<String> names = new ArrayList<>();
        arguments.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "it has no arguments" : "it only has " + OneLine.of(names.toString(), LONGEST);
    }
}
