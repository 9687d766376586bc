package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up the tokens of a trace: those of model calls, and sums of agents whose calls tell none. */
final class TokensUsed {

    private TokensUsed() {}

    static TokenUsage of(List<Step> steps) {
        return steps.stream().map(TokensUsed::of).reduce(TokenUsage.UNKNOWN, TokenUsage::plus);
    }

    /** Returns what a step adds to the sum. */
    static TokenUsage of(Step step) {
        if (step instanceof ModelCall call) {
            return call.usage();
        }
        return step instanceof AgentStep agent ? agent.countedUsage() : TokenUsage.UNKNOWN;
    }

    /** Returns the steps whose tokens are to be known: agents whose sum counts, and the calls outside of these. */
    static List<Step> counted(List<Step> tops) {
        Set<Step> held = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Step> counted = new ArrayList<>();
        for (Step step : StepOrder.depthFirst(tops, step -> !(step instanceof EvaluationStep))) {
            boolean isHeld = held.contains(step);
            if (isHeld || tellsSum(step)) {
                held.addAll(step.children());
            }
            if (!isHeld && (step instanceof ModelCall || tellsSum(step))) {
                counted.add(step);
            }
        }
        return counted;
    }

    /** Returns why the sum is too small: the first call of which tokens are missing. */
    static Optional<String> gap(List<Step> tops) {
        return counted(tops).stream()
                .filter(ModelCall.class::isInstance)
                .flatMap(step -> ((ModelCall) step).usageGap().stream())
                .findFirst();
    }

    private static boolean tellsSum(Step step) {
        return step instanceof AgentStep agent && agent.countedUsage().total().isPresent();
    }
}
