package io.github.junitllm.trace;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the sum that an agent or a workflow tells count only where no model call below tells any tokens; of agents
 * within each other the outermost such sum counts. A sum is never added to its parts, nor to those that lost their
 * place: calls below no agent at all that began in the agent's time may well be its own.
 */
final class AgentTotals {

    private final Set<SpanNode> belowAgent = new HashSet<>();
    private final Set<SpanNode> haveTokensBelow = new HashSet<>();
    private final Set<SpanNode> counted = new HashSet<>();
    private final long[] strayCallsBegan;

    private AgentTotals(List<SpanNode> depthFirst) {
        depthFirst.forEach(this::lookAbove);
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            lookBelow(depthFirst.get(i));
        }
        this.strayCallsBegan = depthFirst.stream()
                .filter(node -> tellsTokens(node) && !belowAgent.contains(node))
                .mapToLong(SpanNode::start)
                .sorted()
                .toArray();
    }

    static void count(List<SpanNode> tops) {
        List<SpanNode> depthFirst = StepTree.depthFirst(tops);
        if (depthFirst.stream().anyMatch(AgentTotals::tellsSum)) {
            depthFirst.forEach(new AgentTotals(depthFirst)::count);
        }
    }

    private void lookAbove(SpanNode node) {
        if (node.kind() == StepKind.AGENT_STEP || belowAgent.contains(node)) {
            belowAgent.addAll(node.children());
        }
    }

    private void lookBelow(SpanNode node) {
        if (tellsTokens(node) || node.children().stream().anyMatch(haveTokensBelow::contains)) {
            haveTokensBelow.add(node);
        }
    }

    private void count(SpanNode node) {
        if (isTheOnlyOneToTell(node) && !counted.contains(node)) {
            node.facts().tell(Fact.COUNTED_USAGE, Optional.of(node.facts().usage()));
            node.note("its own sum of tokens counts, since no model call below tells any");
            counted.add(node);
        }
        if (counted.contains(node)) {
            counted.addAll(node.children());
        }
    }

    private boolean isTheOnlyOneToTell(SpanNode node) {
        return tellsSum(node) && !haveTokensBelow.contains(node) && !strayCallBeganDuring(node);
    }

    private boolean strayCallBeganDuring(SpanNode agent) {
        int found = Arrays.binarySearch(strayCallsBegan, agent.start());
        int next = found < 0 ? -found - 1 : found;
        return next < strayCallsBegan.length && strayCallsBegan[next] <= agent.end();
    }

    private static boolean tellsSum(SpanNode node) {
        return node.kind() == StepKind.AGENT_STEP && Tokens.of(node.facts()).areTold();
    }

    private static boolean tellsTokens(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL && Tokens.of(node.facts()).areTold();
    }
}
