package io.github.junitllm.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Lays a tree of steps out, each step before those below it; depth costs no stack. */
final class StepOrder {

    private StepOrder() {}

    static List<Step> depthFirst(List<Step> steps) {
        return depthFirst(steps, step -> true);
    }

    /** Leaves out each step that is not wanted, and all below it. */
    static List<Step> depthFirst(List<Step> steps, Predicate<Step> wanted) {
        List<Step> all = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>(steps);
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (wanted.test(step)) {
                all.add(step);
                for (int i = step.children().size() - 1; i >= 0; i--) {
                    open.push(step.children().get(i));
                }
            }
        }
        return List.copyOf(all);
    }
}
