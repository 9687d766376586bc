package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span at its place in the tree while it is read: what readers told of it, and what was found to be the same work. */
final class SpanNode {

    /** By start time; of spans that began together the first in the tree comes first. */
    static final Comparator<SpanNode> BY_START =
            Comparator.comparingLong(SpanNode::start).thenComparingInt(SpanNode::order);

    private final StepSpan span;
    private final @Nullable SpanNode parent;
    private final @Nullable SpanNode enclosing;
    private final Emitter emitter;
    private final long start;
    private final long end;
    private final List<String> notes = new ArrayList<>(0);
    private StepFacts facts;
    private StepKind kind;
    private final List<SpanNode> children = new ArrayList<>(0);
    private @Nullable Work work;
    private @Nullable Wiring wiring;
    private int order;
    private int lastBelow;

    SpanNode(StepSpan span, StepFacts facts, @Nullable SpanNode parent) {
        this.span = span;
        this.facts = facts;
        this.kind = facts.kind().orElse(StepKind.OTHER);
        this.parent = parent;
        this.enclosing = parent == null || parent.kind() != StepKind.OTHER ? parent : parent.enclosing;
        this.emitter = new Emitter(span.scope(), facts.convention());
        this.start = span.startNanos();
        this.end = span.duration().map(time -> start + time.toNanos()).orElse(Long.MAX_VALUE);
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** Returns the span as the step shows it, with the spans that tell of the same work. */
    StepSpan span() {
        return !shared() && notes.isEmpty() ? span : span.with(work().failure(), work().mergedFrom(), notes);
    }

    /** Returns the span as it was captured. */
    StepSpan captured() {
        return span;
    }

    StepFacts facts() {
        return facts;
    }

    void facts(StepFacts ofAllSpans) {
        facts = ofAllSpans;
        kind = facts.kind().orElse(StepKind.OTHER);
    }

    StepKind kind() {
        return kind;
    }

    String name() {
        return span.name();
    }

    String scope() {
        return span.scope();
    }

    Emitter emitter() {
        return emitter;
    }

    Wiring wiring() {
        if (wiring == null) {
            wiring = Wiring.of(this);
        }
        return wiring;
    }

    /** Returns when the span began, in nanoseconds. */
    long start() {
        return start;
    }

    /** Returns when the span ended, in nanoseconds; never where it is still open. */
    long end() {
        return end;
    }

    boolean failed() {
        return span.failure().isPresent();
    }

    /** Gives nodes their place in the order of the tree, by which it is known what is below what. */
    static void number(List<SpanNode> depthFirst) {
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            SpanNode node = depthFirst.get(i);
            node.order = i;
            node.lastBelow = node.children.isEmpty() ? i : node.children.get(node.children.size() - 1).lastBelow;
        }
    }

    int order() {
        return order;
    }

    /** Returns whether the other span was captured somewhere below this one. */
    boolean isAbove(SpanNode other) {
        return order < other.order && other.order <= lastBelow;
    }

    /** Returns the span above, as it was captured. */
    @Nullable
    SpanNode parent() {
        return parent;
    }

    /** Returns the nearest span above that is about something known. */
    @Nullable
    SpanNode enclosing() {
        return enclosing;
    }

    /** Returns what is directly below, by start time. */
    List<SpanNode> children() {
        return children;
    }

    /** Returns the work that the span tells of. */
    Work work() {
        if (work == null) {
            work = new Work(this);
        }
        return work;
    }

    void work(Work same) {
        work = same;
    }

    /** Returns whether further spans tell of the same work. */
    boolean shared() {
        return work != null && work.spans().size() > 1;
    }

    /** Returns whether another span stands for this one. */
    boolean merged() {
        return work != null && work.place() != this;
    }

    /** Returns the span that stands for this one, which may be itself. */
    SpanNode representative() {
        return work == null ? this : work.place();
    }

    void note(String concluded) {
        notes.add(concluded);
    }

    List<String> notes() {
        return notes;
    }

    /** Returns who wrote the span, for people. */
    String describe() {
        return OneLine.of(span.name(), 80) + " (" + ContentSwitch.nameOf(span.scope()) + ")";
    }
}
