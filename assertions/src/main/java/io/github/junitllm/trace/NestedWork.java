package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges a call with the call of another instrumentation around it, and so executions of tools and retrievals. What
 * lies between must be about nothing known: a tool that asks a model makes a call of its own.
 *
 * <p>An outer call may have taken several attempts: it is the one with its own response id, else the last one that
 * ended as it did. The other attempts stay calls of their own.
 */
final class NestedWork {

    private static final Set<StepKind> KINDS =
            Set.of(StepKind.MODEL_CALL, StepKind.EMBEDDING_CALL, StepKind.RETRIEVAL, StepKind.TOOL_EXECUTION);

    private NestedWork() {}

    static void merge(List<SpanNode> depthFirst) {
        Map<SpanNode, List<SpanNode>> below = new HashMap<>();
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            SpanNode node = depthFirst.get(i);
            List<SpanNode> inner = below.get(node);
            if (inner != null) {
                merge(node, inner);
            }
            SpanNode around = node.enclosing();
            if (around != null && around.kind() == node.kind() && KINDS.contains(node.kind())) {
                below.computeIfAbsent(around, key -> new ArrayList<>()).add(node);
            }
        }
    }

    /** The last to begin comes first. */
    private static void merge(SpanNode outer, List<SpanNode> inner) {
        Map<Emitter, List<SpanNode>> attempts = new LinkedHashMap<>();
        inner.stream().filter(node -> canBeSame(outer, node)).forEach(node -> attempts.computeIfAbsent(
                        node.emitter(), key -> new ArrayList<>())
                .add(node));
        attempts.values().forEach(ofOneEmitter -> mergeOneOf(ofOneEmitter, outer));
    }

    private static void mergeOneOf(Collection<SpanNode> attempts, SpanNode outer) {
        Optional<SpanNode> one = attempts.stream()
                .filter(node -> sameId(outer, node))
                .findFirst()
                .or(() -> attempts.stream()
                        .filter(node -> outer.failed() || !node.failed())
                        .findFirst());
        one.filter(node -> canBeSame(outer, node))
                .ifPresent(node -> outer.work().absorb(node.work(), outer, reason(outer, node, attempts.size())));
    }

    private static boolean canBeSame(SpanNode outer, SpanNode inner) {
        if (!outer.work().canAbsorb(inner.work())) {
            return false;
        }
        boolean otherEmitter = !outer.work().sharesEmitter(inner.work());
        return outer.kind() == StepKind.TOOL_EXECUTION
                ? ToolNames.agree(outer, inner) && (otherEmitter || ToolNames.isProtocolCall(inner))
                : otherEmitter;
    }

    private static boolean sameId(SpanNode outer, SpanNode inner) {
        return outer.work().responseId().isPresent()
                && outer.work().responseId().equals(inner.work().responseId());
    }

    private static String reason(SpanNode outer, SpanNode inner, int attempts) {
        String id = sameId(outer, inner) ? " with the same response id" : "";
        return attempts == 1
                ? "it lies below, told by another instrumentation" + id
                : "of " + attempts + " attempts below it is the one" + (id.isEmpty() ? " that came last" : id);
    }
}
