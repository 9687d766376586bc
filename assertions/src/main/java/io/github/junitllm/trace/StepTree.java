package io.github.junitllm.trace;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/** Turns nodes into immutable steps, those below before those above; depth costs no stack. */
final class StepTree {

    private StepTree() {}

    static List<Step> build(List<SpanNode> tops) {
        IdentityHashMap<SpanNode, Step> built = new IdentityHashMap<>();
        List<SpanNode> all = depthFirst(tops);
        for (int i = all.size() - 1; i >= 0; i--) {
            SpanNode node = all.get(i);
            built.put(node, new StepBuilder(node, steps(node.children(), built)).build());
        }
        return steps(tops, built);
    }

    /** Takes the steps out of those that are built: each has one place. */
    private static List<Step> steps(List<SpanNode> nodes, IdentityHashMap<SpanNode, Step> built) {
        Step[] steps = new Step[nodes.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = requireNonNull(built.remove(nodes.get(i)));
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
