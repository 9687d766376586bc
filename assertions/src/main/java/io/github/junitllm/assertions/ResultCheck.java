package io.github.junitllm.assertions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.Json;
import io.github.junitllm.trace.OneLine;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares what a tool gave back, which is text and may be JSON.
 *
 * @param expectation the beginning of the message, up to what was found
 * @param result as it was captured
 */
record ResultCheck(String expectation, String result) {

    private static final int LONGEST = 160;

    Optional<Unmet> equal(String text) {
        return result.equals(text) ? Optional.empty() : Optional.of(unmet().comparing(result, text));
    }

    Optional<Unmet> containing(String text) {
        return result.contains(text) ? Optional.empty() : Optional.of(unmet().comparing(result, text));
    }

    Optional<Unmet> satisfying(Consumer<String> assertions) {
        return OwnAssertions.broken(() -> assertions.accept(result)).map(reason -> unmet().with("because", reason));
    }

    Optional<Unmet> at(JsonPointer place, JsonNode expected) {
        Optional<JsonNode> json = Json.parse(result);
        if (json.isEmpty()) {
            return Optional.of(unmet("it gave back no JSON: " + shown()));
        }
        JsonNode actual = json.get().at(place);
        if (JsonValues.same(actual, expected)) {
            return Optional.empty();
        }
        return Optional.of(
                actual.isMissingNode()
                        ? unmet("there is nothing; it gave back: " + shown())
                        : unmet().comparing(Json.toJava(actual), Json.toJava(expected)));
    }

    private Unmet unmet() {
        return unmet("it gave back: " + shown());
    }

    private Unmet unmet(String fact) {
        return new Unmet(expectation + " but " + fact);
    }

    private String shown() {
        return OneLine.of(result, LONGEST);
    }
}
