package io.github.junitllm.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes nodes of which some were merged, gives the tree of those that are left; what was below a merged one stays. */
final class MergedTree {

    private final List<SpanNode> left;
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
        left.forEach(node -> node.children().clear());
        for (SpanNode node : left) {
            SpanNode above = above(node);
            (above == null ? tops : above.children()).add(node);
        }
        breakCircles();
        left.forEach(node -> node.children().sort(SpanNode.BY_START));
        tops.sort(SpanNode.BY_START);
        return tops;
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
        BitSet reached = new BitSet();
        tops.forEach(top -> reach(top, reached));
        for (SpanNode node : left) {
            if (!reached.get(node.order())) {
                left.forEach(other -> other.children().remove(node));
                tops.add(node);
                reach(node, reached);
            }
        }
    }

    private static void reach(SpanNode top, BitSet reached) {
        Deque<SpanNode> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            SpanNode next = open.pop();
            if (!reached.get(next.order())) {
                reached.set(next.order());
                next.children().forEach(open::push);
            }
        }
    }
}
