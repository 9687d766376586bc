package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.Optional;

/** Says which steps failed. */
final class ErrorsCheck {

    private static final int LONGEST_NAME = 80;

    private ErrorsCheck() {}

    static Optional<Unmet> unmet(List<Step> failed) {
        return failed.stream()
                .findFirst()
                .map(first -> new Unmet("Expected no errors but " + fact(first, failed.size())));
    }

    private static String fact(Step first, int number) {
        String others = number == 1 ? "" : Figures.of(number) + " steps failed, first of them ";
        return others + "[" + OneLine.of(first.span().name(), LONGEST_NAME) + "] "
                + (number == 1 ? "failed with " : "with ")
                + first.failure().orElseThrow().describe();
    }
}
