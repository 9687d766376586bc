package io.github.junitllm.trace;

import java.util.List;

/** Takes zeros for absence: no call succeeds without a token, but some libraries write zeros where none were told. */
final class UnknownUsage {

    private UnknownUsage() {}

    static void find(List<SpanNode> depthFirst) {
        depthFirst.stream().filter(UnknownUsage::tellsZeros).forEach(call -> call.facts()
                .usageGap(ContentSwitch.nameOf(call.scope())
                        + " tells 0 tokens of a call that succeeded, as libraries do where the provider told none"));
    }

    private static boolean tellsZeros(SpanNode node) {
        StepFacts facts = node.facts();
        return node.kind() == StepKind.MODEL_CALL
                && !node.failed()
                && (facts.inputTokens.isPresent() || facts.outputTokens.isPresent())
                && facts.usageGap == null
                && !Tokens.of(facts).areTold();
    }
}
