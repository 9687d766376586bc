package io.github.junitllm.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the failed calls of which nobody can know whether they used tokens: those that Spring AI 1 streamed. Unless the
 * reactive context is propagated, the client's span is not above the call but beside it.
 */
final class StreamWithoutUsage {

    private static final String GAP = "Spring AI 1 tells no tokens of a streamed call that failed";

    private final Set<SpanNode> streamed = new HashSet<>();
    private final Map<@Nullable SpanNode, Long> streamEnds = new HashMap<>();

    private StreamWithoutUsage() {}

    static void find(List<SpanNode> depthFirst) {
        if (depthFirst.stream().anyMatch(StreamWithoutUsage::isFailedCall)) {
            StreamWithoutUsage search = new StreamWithoutUsage();
            depthFirst.forEach(search::look);
        }
    }

    /** Siblings come by start time, so a stream is seen before the calls that it makes. */
    private void look(SpanNode node) {
        SpanNode parent = node.parent();
        if (SpringAi.isStreamOfFirstVersion(node)) {
            streamed.add(node);
            streamEnds.merge(parent, node.end(), Math::max);
        }
        boolean beside = node.start() <= streamEnds.getOrDefault(parent, Long.MIN_VALUE);
        if (parent != null && streamed.contains(parent)) {
            streamed.add(node);
        }
        if (isFailedCall(node) && !node.merged() && (beside || streamed.contains(node))) {
            node.facts().usageGap(GAP);
        }
    }

    private static boolean isFailedCall(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL
                && node.failed()
                && node.facts().usage().total().isEmpty();
    }
}
