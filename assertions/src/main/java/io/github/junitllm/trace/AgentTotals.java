package io.github.junitllm.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets the sum that an agent or a workflow tells count only where no model call below tells any tokens; of agents
 * within each other the outermost such sum counts. A sum is never added to its parts.
 */
final class AgentTotals {

    private final Set<SpanNode> haveTokensBelow = new HashSet<>();
    private final Set<SpanNode> counted = new HashSet<>();

    private AgentTotals() {}

    /** Takes nodes each before those below it. */
    static void count(List<SpanNode> tops) {
        List<SpanNode> depthFirst = StepTree.depthFirst(tops);
        AgentTotals totals = new AgentTotals();
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            totals.look(depthFirst.get(i));
        }
        depthFirst.forEach(totals::count);
    }

    private void look(SpanNode node) {
        boolean tells = node.kind() == StepKind.MODEL_CALL
                && node.facts().usage().total().isPresent()
                && !node.failed();
        if (tells || node.children().stream().anyMatch(haveTokensBelow::contains)) {
            haveTokensBelow.add(node);
        }
    }

    private void count(SpanNode node) {
        if (node.kind() == StepKind.AGENT_STEP
                && Tokens.of(node.facts()).areTold()
                && !haveTokensBelow.contains(node)
                && !counted.contains(node)) {
            node.facts().countedUsage = node.facts().usage();
            node.note("its own sum of tokens counts, since no model call below tells any");
            counted.add(node);
        }
        if (counted.contains(node)) {
            counted.addAll(node.children());
        }
    }
}
