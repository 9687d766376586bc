package io.github.junitllm.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span at its place in the tree; at the top there is no parent. */
final class PlacedSpan {

    private static final int NOWHERE = -1;

    private final SpanData span;
    private final SpanKey key;
    private final List<PlacedSpan> children = new ArrayList<>(0);
    private @Nullable PlacedSpan parent;
    private int position = NOWHERE;

    PlacedSpan(SpanData span) {
        this.span = span;
        this.key = SpanKey.of(span);
    }

    SpanData span() {
        return span;
    }

    SpanKey key() {
        return key;
    }

    @Nullable
    PlacedSpan parent() {
        return parent;
    }

    List<PlacedSpan> children() {
        return children;
    }

    /** Returns where the span stands among all spans, each before the spans below it. */
    int position() {
        return position;
    }

    boolean hasPosition() {
        return position != NOWHERE;
    }

    void position(int amongAll) {
        position = amongAll;
    }

    void putBelow(PlacedSpan above) {
        parent = above;
        above.children.add(this);
    }

    void putAtTop() {
        parent = null;
    }
}
