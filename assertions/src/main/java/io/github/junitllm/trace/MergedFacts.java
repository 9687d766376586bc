package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts together what the spans of one work tell. Of a call, the span nearest to the provider knows best; of a tool or a
 * retrieval, the outermost: it shows the name and the documents that the application sees.
 */
final class MergedFacts {

    private MergedFacts() {}

    static void settle(List<SpanNode> depthFirst) {
        depthFirst.stream().filter(node -> node.shared() && !node.merged()).forEach(MergedFacts::settle);
    }

    private static void settle(SpanNode node) {
        List<SpanNode> spans = new ArrayList<>(node.work().spans());
        if (node.kind() == StepKind.MODEL_CALL || node.kind() == StepKind.EMBEDDING_CALL) {
            Collections.reverse(spans);
        }
        noteDifference(node, spans);
        StepFacts facts = new StepFacts();
        spans.stream()
                .filter(span -> Tokens.of(span.facts()).areTold())
                .findFirst()
                .ifPresent(span -> facts.inputTokens(span.facts().count(Fact.INPUT_TOKENS))
                        .outputTokens(span.facts().count(Fact.OUTPUT_TOKENS)));
        boolean told = Tokens.of(facts).areTold();
        spans.forEach(span -> facts.addMissing(span.facts()));
        if (told) {
            facts.forget(Fact.USAGE_GAP);
        }
        node.facts(facts);
    }

    private static void noteDifference(SpanNode node, List<SpanNode> spans) {
        List<SpanNode> tell =
                spans.stream().filter(span -> Tokens.of(span.facts()).areTold()).toList();
        for (SpanNode other : tell) {
            SpanNode first = tell.get(0);
            if (!Tokens.of(other.facts()).equals(Tokens.of(first.facts()))) {
                node.note(other.describe() + " tells " + Tokens.of(other.facts()) + "; counted are the "
                        + Tokens.of(first.facts()) + " of " + first.describe());
            }
        }
    }
}
