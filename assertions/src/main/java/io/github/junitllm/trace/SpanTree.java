package io.github.junitllm.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.logs.data.LogRecordData;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes spans in any order, gives them as a tree below the trial's own span. Nothing is lost: a span whose parent is
 * missing stands at the top, and so does the first span of a circle.
 */
final class SpanTree {

    /** What tells spans apart: ids are unique within their trace only. */
    record SpanKey(String traceId, String spanId) {

        static SpanKey of(SpanData span) {
            return new SpanKey(span.getTraceId(), span.getSpanId());
        }

        static SpanKey of(LogRecordData log) {
            return new SpanKey(
                    log.getSpanContext().getTraceId(), log.getSpanContext().getSpanId());
        }

        static SpanKey parentOf(SpanData span) {
            return new SpanKey(span.getTraceId(), span.getParentSpanId());
        }
    }

    /** A span at its place; at the top there is no parent. */
    record PlacedSpan(SpanData span, @Nullable SpanKey parent) {}

    private final Optional<SpanData> trial;
    private final Map<SpanKey, SpanData> steps;
    private final List<TraceProblem> problems = new ArrayList<>();

    SpanTree(Collection<SpanData> spans) {
        List<SpanData> distinct = inOrderOfStart(spans);
        this.trial = distinct.stream().filter(SpanTree::isTrial).findFirst();
        this.steps = distinct.stream()
                .filter(span -> trial.filter(root -> root == span).isEmpty())
                .collect(Collectors.toMap(SpanKey::of, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    Optional<SpanData> trial() {
        return trial;
    }

    /** Returns what is wrong with ids: spans in a circle, and ids that two different spans have. */
    List<TraceProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns all spans but the trial's, each before the spans below it, siblings by start time. */
    List<PlacedSpan> depthFirst() {
        Map<SpanKey, List<SpanData>> children =
                steps.values().stream().filter(this::hasParent).collect(Collectors.groupingBy(SpanKey::parentOf));
        Map<SpanKey, PlacedSpan> placed = new LinkedHashMap<>();
        for (SpanData top : tops()) {
            place(top, children, placed);
        }
        steps.values().stream()
                .filter(span -> !placed.containsKey(SpanKey.of(span)))
                .forEach(span -> {
                    problem(span, "the parents of span " + span.getSpanId() + " lead back to it; it stands at the top");
                    place(span, children, placed);
                });
        return List.copyOf(placed.values());
    }

    private void place(SpanData top, Map<SpanKey, List<SpanData>> children, Map<SpanKey, PlacedSpan> placed) {
        Deque<PlacedSpan> open = new ArrayDeque<>();
        open.push(new PlacedSpan(top, null));
        while (!open.isEmpty()) {
            PlacedSpan next = open.pop();
            SpanKey key = SpanKey.of(next.span());
            if (placed.putIfAbsent(key, next) == null) {
                List<SpanData> below = children.getOrDefault(key, List.of());
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new PlacedSpan(below.get(i), key));
                }
            }
        }
    }

    private List<SpanData> tops() {
        return steps.values().stream().filter(span -> !hasParent(span)).toList();
    }

    /** A parent of zeros is none, also below a span whose own id is all zeros. */
    private boolean hasParent(SpanData span) {
        return SpanId.isValid(span.getParentSpanId()) && steps.containsKey(SpanKey.parentOf(span));
    }

    private void problem(SpanData span, String what) {
        problems.add(new TraceProblem(
                span.getName(), span.getInstrumentationScopeInfo().getName(), what));
    }

    /** A span that arrives twice is one span; the version that ended knows more. */
    private List<SpanData> inOrderOfStart(Collection<SpanData> spans) {
        Map<SpanKey, SpanData> distinct = new LinkedHashMap<>();
        spans.forEach(span -> distinct.merge(SpanKey.of(span), span, this::better));
        List<SpanData> sorted = new ArrayList<>(distinct.values());
        sorted.sort(Comparator.comparingLong(SpanData::getStartEpochNanos));
        return sorted;
    }

    private SpanData better(SpanData first, SpanData second) {
        if (first.hasEnded() && second.hasEnded() && !isSame(first, second)) {
            problem(
                    second,
                    "span " + second.getSpanId() + " was captured twice with different content; the first counts");
        }
        return first.hasEnded() ? first : second;
    }

    private static boolean isSame(SpanData a, SpanData b) {
        return a.getName().equals(b.getName())
                && a.getStartEpochNanos() == b.getStartEpochNanos()
                && a.getEndEpochNanos() == b.getEndEpochNanos()
                && a.getParentSpanId().equals(b.getParentSpanId())
                && a.getAttributes().equals(b.getAttributes());
    }

    private static boolean isTrial(SpanData span) {
        return span.getAttributes().get(TrialAttributes.TRIAL_INDEX) != null;
    }
}
