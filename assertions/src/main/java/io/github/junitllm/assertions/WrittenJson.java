package io.github.junitllm.assertions;

import io.github.junitllm.text.StrictJson;
import java.util.Optional;

/** Says in a message why something that a model or a tool wrote is no JSON. */
final class WrittenJson {

    private WrittenJson() {}

    /** Returns the problem in brackets; empty where the text is JSON, but of another kind than was asked for. */
    static String why(StrictJson.Reading reading) {
        return Optional.ofNullable(reading.problem())
                .map(problem -> " (" + problem + ")")
                .orElse("");
    }
}
