package io.github.junitllm.assertions;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * Says what is wrong with the steps that failed.
 *
 * @param failed the steps where failures began
 */
record ErrorsCheck(List<Step> failed) {

    private static final int LONGEST_NAME = 80;

    Optional<Unmet> none() {
        return failed.isEmpty() ? Optional.empty() : Optional.of(new Unmet("Expected no errors but " + fact()));
    }

    Optional<Unmet> some() {
        return failed.isEmpty() ? Optional.of(new Unmet("Expected errors but no step failed")) : Optional.empty();
    }

    Optional<Unmet> some(FailureKind kind) {
        if (kinds().contains(kind)) {
            return Optional.empty();
        }
        String fact = failed.isEmpty() ? "no step failed" : fact();
        Unmet unmet = new Unmet("Expected a step to fail with " + kind.label() + " but " + fact);
        return Optional.of(unmet.nearest(failed.stream().findFirst()).comparing(kinds(), List.of(kind)));
    }

    private List<FailureKind> kinds() {
        return failed.stream()
                .map(step -> step.failure().orElseThrow().kind())
                .distinct()
                .toList();
    }

    private String fact() {
        int number = failed.size();
        Step first = failed.get(0);
        String others = number == 1 ? "" : Figures.of(number) + " steps failed, first of them ";
        return others + "[" + OneLine.of(first.span().name(), LONGEST_NAME) + "] "
                + (number == 1 ? "failed with " : "with ")
                + first.failure().orElseThrow().describe();
    }
}
