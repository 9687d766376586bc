package io.github.junitllm.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes nodes of which some were merged, gives the tree of those that are left; what was below a merged one stays. */
final class MergedTree {

    private final List<SpanNode> left;
    private final Map<SpanNode, List<SpanNode>> children = new HashMap<>();
    private final List<SpanNode> tops = new ArrayList<>();

    private MergedTree(List<SpanNode> left) {
        this.left = left;
    }

    /** Returns the nodes at the top. */
    static List<SpanNode> of(List<SpanNode> depthFirst) {
        List<SpanNode> left = depthFirst.stream().filter(node -> !node.merged()).toList();
        return left.size() == depthFirst.size() ? tops(depthFirst) : new MergedTree(left).build();
    }

    private static List<SpanNode> tops(List<SpanNode> depthFirst) {
        return depthFirst.stream().filter(node -> node.parent() == null).toList();
    }

    private List<SpanNode> build() {
        for (SpanNode node : left) {
            SpanNode above = above(node);
            (above == null ? tops : children.computeIfAbsent(above, key -> new ArrayList<>())).add(node);
        }
        breakCircles();
        left.forEach(node -> node.children(sorted(children.getOrDefault(node, List.of()))));
        return sorted(tops);
    }

    private static @Nullable SpanNode above(SpanNode node) {
        SpanNode above = node.parent();
        while (above != null && above.representative() == node) {
            above = above.parent();
        }
        return above == null ? null : above.representative();
    }

    /** Spans that lie about each other could lead to one another only; none is to be lost. */
    private void breakCircles() {
        Set<SpanNode> reached = Collections.newSetFromMap(new IdentityHashMap<>(left.size()));
        tops.forEach(top -> reach(top, reached));
        for (SpanNode node : left) {
            if (!reached.contains(node)) {
                children.values().forEach(siblings -> siblings.remove(node));
                tops.add(node);
                reach(node, reached);
            }
        }
    }

    private void reach(SpanNode top, Set<SpanNode> reached) {
        Deque<SpanNode> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            SpanNode next = open.pop();
            if (reached.add(next)) {
                children.getOrDefault(next, List.of()).forEach(open::push);
            }
        }
    }

    private static List<SpanNode> sorted(List<SpanNode> siblings) {
        return siblings.size() < 2
                ? siblings
                : siblings.stream().sorted(SpanNode.BY_START).toList();
    }
}
