package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import java.util.Objects;
import java.util.Optional;

/** Runs a user's own assertions on a value. */
final class OwnAssertions {

    private static final int LONGEST = 400;

    private OwnAssertions() {}

    /** Returns what the assertions say in one line; nothing where they hold. */
    static Optional<String> broken(Runnable assertions) {
        try {
            assertions.run();
            return Optional.empty();
        } catch (AssertionError error) {
            String message = Objects.requireNonNullElse(error.getMessage(), "no message");
            return Optional.of(OneLine.of(message.strip(), LONGEST));
        }
    }
}
