package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.OtherStep;
import io.github.junitllm.trace.Step;
import java.util.List;

/** What a trace must hold before an assertion on it can say anything. */
final class CapturedSteps {

    private static final int LONGEST_NAME = 80;

    private final LlmTrace trace;
    private final Evidence evidence;
    private final MissingWiring wiring;

    CapturedSteps(LlmTrace trace, Evidence evidence, MissingWiring wiring) {
        this.trace = trace;
        this.evidence = evidence;
        this.wiring = wiring;
    }

    /** Requires a step of one of the kinds, and says which wiring is missing where there is none. */
    void requireAnyOf(List<Class<? extends Step>> kinds, String check, String fact) {
        if (trace.applicationSteps().stream().noneMatch(step -> isAnyOf(kinds, step))) {
            throw undecided(evidence.with("wiring", wiring.advice()), check, fact + seenInstead());
        }
    }

    /** Requires that each step has come to its end. */
    void requireEnded(String check) {
        trace.applicationSteps().stream()
                .filter(step -> !step.span().ended())
                .map(step -> OneLine.of(step.span().name(), LONGEST_NAME))
                .findFirst()
                .ifPresent(name -> {
                    throw undecided(evidence, check, "[" + name + "] has not ended");
                });
    }

    private static boolean isAnyOf(List<Class<? extends Step>> kinds, Step step) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(step));
    }

    private String seenInstead() {
        List<Step> steps = trace.applicationSteps();
        return !steps.isEmpty() && steps.stream().allMatch(OtherStep.class::isInstance)
                ? "; the spans below follow no known convention"
                : "";
    }

    private static EvaluationException undecided(Evidence evidence, String check, String reason) {
        return new EvaluationException(Kind.SETUP, evidence.below(check + " cannot be decided: " + reason));
    }
}
