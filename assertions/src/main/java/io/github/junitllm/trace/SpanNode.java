package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span at its place in the tree while it is read: what readers told of it, and what was found to be the same work. */
final class SpanNode {

    private final StepSpan span;
    private final StepFacts facts;
    private final List<SpanNode> children = new ArrayList<>();
    private final List<StepSpan> mergedFrom = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable SpanNode parent;

    SpanNode(StepSpan span, StepFacts facts, @Nullable SpanNode parent) {
        this.span = span;
        this.facts = facts;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    StepSpan span() {
        return mergedFrom.isEmpty() && notes.isEmpty() ? span : span.with(mergedFrom, notes);
    }

    StepFacts facts() {
        return facts;
    }

    StepKind kind() {
        return facts.kind().orElse(StepKind.OTHER);
    }

    @Nullable
    SpanNode parent() {
        return parent;
    }

    /** Returns what is directly below, by start time. */
    List<SpanNode> children() {
        return children;
    }
}
