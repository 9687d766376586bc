package io.github.junitllm.trace;

import java.util.List;

/**
 * Takes spans as readers understood them, gives them with each piece of work counted once.
 *
 * <p>The rules, in this order. What is surer comes first; each leaves a note on what it concluded.
 *
 * <ol>
 *   <li>{@link StreamedRounds}: a streamed call of Spring AI 1 gives back what it took from the call within it
 *   <li>{@link NestedWork}: a call around a call of another instrumentation is the same call
 *   <li>{@link SameResponse}: calls of different instrumentations with one response id are one call
 *   <li>{@link SameCallWithin}: a call that ran within another, under another name and with equal tokens, is that call
 *   <li>{@link SameToolExecution}: executions of a tool with one call id, by different instrumentations, are one
 *   <li>{@link CumulativeUsage}, {@link CumulativeByMessages}: sums of Spring AI 1 are taken apart
 *   <li>{@link MergedFacts}: of what the spans of one work tell, the best is taken
 *   <li>{@link StreamWithoutUsage}: what is not known is absent and says why
 *   <li>{@link AgentTotals}: the sum of an agent counts only where its parts tell nothing
 * </ol>
 */
final class CountedOnce {

    private CountedOnce() {}

    /** Returns the nodes at the top. */
    static List<SpanNode> of(List<SpanNode> depthFirst) {
        SpanNode.number(depthFirst);
        StreamedRounds rounds = StreamedRounds.separate(depthFirst);
        merge(depthFirst);
        List<SpanNode> tops = MergedTree.of(depthFirst);
        takeSumsApart(tops);
        depthFirst.stream().filter(node -> !node.merged()).forEach(node -> takeSumsApart(node.children()));
        MergedFacts.settle(depthFirst);
        StreamWithoutUsage.find(depthFirst);
        rounds.settle();
        AgentTotals.count(tops);
        return tops;
    }

    private static void merge(List<SpanNode> depthFirst) {
        NestedWork.merge(depthFirst);
        List<SpanNode> calls = ofKind(StepKind.MODEL_CALL, depthFirst);
        SameResponse.merge(calls);
        SameCallWithin.merge(calls);
        SameCallWithin.merge(ofKind(StepKind.EMBEDDING_CALL, depthFirst));
        SameToolExecution.merge(ofKind(StepKind.TOOL_EXECUTION, depthFirst), calls);
    }

    private static void takeSumsApart(List<SpanNode> siblings) {
        if (siblings.size() > 1) {
            CumulativeUsage.correct(siblings);
            CumulativeByMessages.correct(siblings);
        }
    }

    private static List<SpanNode> ofKind(StepKind kind, List<SpanNode> depthFirst) {
        return depthFirst.stream().filter(node -> node.kind() == kind).toList();
    }
}
