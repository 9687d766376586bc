package io.github.junitllm.text;

import java.util.List;

/** Finds pieces of a text. */
@FunctionalInterface
interface Spans {

    /**
     * A piece of a text.
     *
     * @param start where it begins
     * @param end where the text goes on behind it
     */
    record Span(int start, int end) {}

    /** Returns the pieces in order; none overlaps another. It takes linear time. */
    List<Span> in(String text);
}
