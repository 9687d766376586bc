package io.github.junitllm.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns nodes into immutable steps, those below before those above; depth costs no stack. */
final class StepTree {

    private StepTree() {}

    static List<Step> build(List<SpanNode> tops) {
        List<SpanNode> all = depthFirst(tops);
        @Nullable Step[] built = new @Nullable Step[placesOf(all)];
        for (int i = all.size() - 1; i >= 0; i--) {
            SpanNode node = all.get(i);
            built[node.order()] = new StepBuilder(node, steps(node.children(), built)).build();
        }
        return steps(tops, built);
    }

    /** Spans that were merged have places of their own. */
    private static int placesOf(List<SpanNode> nodes) {
        return nodes.stream().mapToInt(SpanNode::order).max().orElse(-1) + 1;
    }

    private static List<Step> steps(List<SpanNode> nodes, @Nullable Step[] built) {
        Step[] steps = new Step[nodes.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = requireNonNull(built[nodes.get(i).order()]);
        }
        return List.of(steps);
    }

    /** Returns all nodes, each before those below it. */
    static List<SpanNode> depthFirst(List<SpanNode> tops) {
        List<SpanNode> all = new ArrayList<>();
        Deque<SpanNode> open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            SpanNode node = open.pop();
            all.add(node);
            for (int i = node.children().size() - 1; i >= 0; i--) {
                open.push(node.children().get(i));
            }
        }
        return all;
    }
}
