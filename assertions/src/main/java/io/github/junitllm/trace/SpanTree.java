package io.github.junitllm.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes spans in any order, gives them as a tree below the trial's own span. Nothing is lost: a span whose parent is
 * missing stands at the top, and so does the first span of a circle.
 */
final class SpanTree {

    private final Optional<PlacedSpan> trial;
    private final Map<SpanKey, PlacedSpan> byKey;
    private final List<PlacedSpan> byStart;
    private final List<TraceProblem> problems = new ArrayList<>();

    SpanTree(Collection<SpanData> spans) {
        this.byKey = distinct(spans);
        this.byStart = new ArrayList<>(byKey.values());
        byStart.sort(Comparator.comparingLong(placed -> placed.span().getStartEpochNanos()));
        this.trial = byStart.stream().filter(SpanTree::isTrial).findFirst();
        trial.ifPresent(root -> {
            byStart.remove(root);
            byKey.remove(root.key());
        });
    }

    Optional<SpanData> trial() {
        return trial.map(PlacedSpan::span);
    }

    /** Returns what is wrong with ids: spans in a circle, and ids that two different spans have. */
    List<TraceProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns all spans but the trial's, each before the spans below it, siblings by start time. */
    List<PlacedSpan> depthFirst() {
        List<PlacedSpan> tops = new ArrayList<>();
        for (PlacedSpan placed : byStart) {
            PlacedSpan parent = parentOf(placed.span());
            if (parent == null) {
                tops.add(placed);
            } else {
                placed.putBelow(parent);
            }
        }
        List<PlacedSpan> all = new ArrayList<>(byStart.size());
        tops.forEach(top -> add(top, all));
        for (PlacedSpan left : byStart) {
            if (!left.hasPosition()) {
                SpanData span = left.span();
                problem(span, "the parents of span " + span.getSpanId() + " lead back to it; it stands at the top");
                left.putAtTop();
                add(left, all);
            }
        }
        return all;
    }

    private static void add(PlacedSpan top, List<PlacedSpan> all) {
        Deque<PlacedSpan> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            PlacedSpan next = open.pop();
            if (!next.hasPosition()) {
                next.position(all.size());
                all.add(next);
                for (int i = next.children().size() - 1; i >= 0; i--) {
                    open.push(next.children().get(i));
                }
            }
        }
    }

    /** A parent of zeros is none, also below a span whose own id is all zeros. */
    private @Nullable PlacedSpan parentOf(SpanData span) {
        return SpanId.isValid(span.getParentSpanId()) ? byKey.get(SpanKey.parentOf(span)) : null;
    }

    private void problem(SpanData span, String what) {
        problems.add(new TraceProblem(
                span.getName(), span.getInstrumentationScopeInfo().getName(), what));
    }

    /** A span that arrives twice is one span; the version that ended knows more. */
    private Map<SpanKey, PlacedSpan> distinct(Collection<SpanData> spans) {
        Map<SpanKey, PlacedSpan> distinct = new LinkedHashMap<>(2 * spans.size());
        for (SpanData span : spans) {
            PlacedSpan placed = new PlacedSpan(span);
            distinct.merge(placed.key(), placed, this::better);
        }
        return distinct;
    }

    private PlacedSpan better(PlacedSpan first, PlacedSpan second) {
        SpanData span = second.span();
        if (first.span().hasEnded() && span.hasEnded() && !isSame(first.span(), span)) {
            problem(span, "span " + span.getSpanId() + " was captured twice with different content; the first counts");
        }
        return first.span().hasEnded() ? first : second;
    }

    private static boolean isSame(SpanData a, SpanData b) {
        return a.getName().equals(b.getName())
                && a.getStartEpochNanos() == b.getStartEpochNanos()
                && a.getEndEpochNanos() == b.getEndEpochNanos()
                && a.getParentSpanId().equals(b.getParentSpanId())
                && a.getAttributes().equals(b.getAttributes());
    }

    private static boolean isTrial(PlacedSpan placed) {
        SpanData span = placed.span();
        return span.getInstrumentationScopeInfo().getName().equals(TrialAttributes.SCOPE)
                && span.getAttributes().get(TrialAttributes.TRIAL_INDEX) != null;
    }
}
