package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.TraceProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says which expectation of a number of steps does not hold. */
final class StepsCheck {

    private static final int LONGEST = 80;
    private static final int MOST_SHOWN = 20;

    private final List<Step> steps;
    private final Attempts<Step, StepAssert> attempts;

    StepsCheck(List<? extends Step> steps, Evidence evidence) {
        this.steps = List.copyOf(steps);
        this.attempts = new Attempts<>(StepAssert::new, evidence);
    }

    Optional<Unmet> named(String name) {
        return of(name).isEmpty()
                ? Optional.of(new Unmet("Expected a step [" + OneLine.of(name, LONGEST) + "] but " + shown())
                        .comparing(names(), List.of(name)))
                : Optional.empty();
    }

    Optional<AssertionError> any(String name, Consumer<StepAssert> assertions) {
        return attempts.any(of(name), assertions);
    }

    Optional<AssertionError> any(Consumer<StepAssert> assertions) {
        return attempts.any(steps, assertions);
    }

    Optional<AssertionError> all(Consumer<StepAssert> assertions) {
        return steps.stream()
                .flatMap(step -> attempts.one(step, assertions).stream())
                .findFirst();
    }

    /** Says what of the steps could not be read. */
    static Optional<Unmet> readable(List<TraceProblem> problems) {
        List<String> lines = problems.stream().map(TraceProblem::describe).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmet("Expected no problems of reading but " + Findings.of(lines))
                        .comparing(lines, List.of()));
    }

    private List<Step> of(String name) {
        return steps.stream().filter(step -> step.span().name().equals(name)).toList();
    }

    List<String> names() {
        return steps.stream().map(step -> step.span().name()).toList();
    }

    private String shown() {
        if (steps.isEmpty()) {
            return "there is none";
        }
        String all = names().stream()
                .distinct()
                .limit(MOST_SHOWN)
                .map(name -> OneLine.of(name, LONGEST))
                .collect(Collectors.joining(", "));
        return "the steps are [" + all + "]";
    }
}
