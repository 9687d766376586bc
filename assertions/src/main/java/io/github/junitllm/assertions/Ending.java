package io.github.junitllm.assertions;

import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.Step;
import java.util.Optional;

/** Says how a step ended that did not end well. */
final class Ending {

    private Ending() {}

    static Optional<String> bad(Step step) {
        return step.failure()
                .map(Failure::describe)
                .map(failure -> "it failed with " + failure)
                .or(() -> step.span().ended() ? Optional.empty() : Optional.of("it has not ended"));
    }
}
