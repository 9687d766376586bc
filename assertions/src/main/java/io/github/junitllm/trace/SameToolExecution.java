package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges executions of one tool with the same call id, told by different instrumentations. One may tell of it only when
 * the tool has ended, but before a model is asked again: stand-ins of models give one id to many calls of tools. Two
 * executions that one instrumentation tells of are two, the second being a retry.
 */
final class SameToolExecution {

    private final long[] callsBegan;

    private SameToolExecution(Collection<SpanNode> modelCalls) {
        this.callsBegan =
                modelCalls.stream().mapToLong(SpanNode::start).sorted().toArray();
    }

    static void merge(Collection<SpanNode> tools, Collection<SpanNode> modelCalls) {
        new SameToolExecution(modelCalls).merge(tools);
    }

    private void merge(Collection<SpanNode> tools) {
        Map<String, List<SpanNode>> byId = new LinkedHashMap<>();
        for (SpanNode tool : tools) {
            Optional<String> id = tool.work().toolCallId();
            if (id.isPresent() && !tool.merged()) {
                byId.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(tool);
            }
        }
        byId.values().forEach(this::mergeOneId);
    }

    private void mergeOneId(List<SpanNode> tools) {
        tools.sort(SpanNode.BY_START);
        SpanNode earlier = tools.get(0);
        for (SpanNode tool : tools.subList(1, tools.size())) {
            if (isSame(earlier, tool)) {
                earlier.work().absorb(tool.work(), Place.of(earlier, tool), "the same call id and name");
                earlier = tool.representative();
            } else {
                earlier = tool;
            }
        }
    }

    private boolean isSame(SpanNode earlier, SpanNode later) {
        return earlier.work().canAbsorb(later.work())
                && !earlier.work().sharesEmitter(later.work())
                && ToolNames.agree(earlier, later)
                && !modelWasAskedBetween(earlier.end(), later.start());
    }

    private boolean modelWasAskedBetween(long end, long start) {
        int found = Arrays.binarySearch(callsBegan, end);
        int next = found < 0 ? -found - 1 : found;
        return next < callsBegan.length && callsBegan[next] < start;
    }
}
