package io.github.junitllm.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A step at its place in a drawn tree.
 *
 * @param step what the line shows
 * @param branch the lines that lead to it, drawn with box characters
 */
record TreeLine(Step step, String branch) {

    /** Beyond this depth a tree is drawn flat: no reader follows so far to the right. */
    private static final int DEEPEST = 20;

    private record Open(Step step, int depth, String branch, String stem) {

        TreeLine line() {
            return new TreeLine(step, branch);
        }

        /** Returns what is below, the last first. */
        List<Open> children() {
            return IntStream.iterate(step.children().size() - 1, index -> index >= 0, index -> index - 1)
                    .mapToObj(this::child)
                    .toList();
        }

        private Open child(int index) {
            Step child = step.children().get(index);
            if (depth == DEEPEST) {
                return new Open(child, depth, branch, stem);
            }
            boolean last = index == step.children().size() - 1;
            return new Open(child, depth + 1, stem + (last ? "└─ " : "├─ "), stem + (last ? "   " : "│  "));
        }
    }

    /** Returns the lines of all steps, each before those below it; an evaluation is one line. */
    static List<TreeLine> of(List<Step> tops) {
        List<TreeLine> lines = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        tops.forEach(top -> open.add(new Open(top, 0, "", "")));
        while (!open.isEmpty()) {
            Open next = open.pop();
            lines.add(next.line());
            if (!(next.step() instanceof EvaluationStep)) {
                next.children().forEach(open::push);
            }
        }
        return lines;
    }
}
