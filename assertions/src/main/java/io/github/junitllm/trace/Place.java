package io.github.junitllm.trace;

/** Decides which of two spans of the same work keeps its place in the tree. */
final class Place {

    private Place() {}

    /** The one above the other; else the one inside of an agent's step; else the one that was open the longer. */
    static SpanNode of(SpanNode around, SpanNode within) {
        if (around.isAbove(within)) {
            return around;
        }
        if (within.isAbove(around)) {
            return within;
        }
        return around.enclosing() == null && within.enclosing() != null ? within : around;
    }
}
