package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;

/** Adds up the tokens of a trace: those of model calls, and sums of agents whose calls tell none. */
final class TokensUsed {

    private TokensUsed() {}

    static TokenUsage of(List<Step> steps) {
        return steps.stream().map(TokensUsed::counted).reduce(TokenUsage.UNKNOWN, TokenUsage::plus);
    }

    /** Returns why the sum is too small: the first call of which tokens are missing that no agent's sum holds. */
    static Optional<String> gap(List<Step> tops) {
        return StepOrder.depthFirst(tops, TokensUsed::leavesGaps).stream()
                .filter(ModelCall.class::isInstance)
                .flatMap(step -> ((ModelCall) step).usageGap().stream())
                .findFirst();
    }

    private static TokenUsage counted(Step step) {
        if (step instanceof ModelCall call) {
            return call.usage();
        }
        return step instanceof AgentStep agent ? agent.countedUsage() : TokenUsage.UNKNOWN;
    }

    private static boolean leavesGaps(Step step) {
        boolean sumHoldsAll =
                step instanceof AgentStep agent && agent.countedUsage().total().isPresent();
        return !(step instanceof EvaluationStep) && !sumHoldsAll;
    }
}
