package io.github.junitllm.trace;

import java.util.List;

/** Takes spans as readers understood them, gives them with each piece of work counted once. */
final class CountedOnce {

    private CountedOnce() {}

    /** Returns the nodes at the top. */
    static List<SpanNode> of(List<SpanNode> depthFirst) {
        return depthFirst.stream().filter(node -> node.parent() == null).toList();
    }
}
