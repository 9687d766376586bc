package io.github.junitllm.trace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Merges each span with the tightest other one that it ran within, where the two can be the same work. Sweeps over the
 * spans in order of time, so that it takes n log n steps.
 */
final class Within {

    /** Clocks of two traces differ by less. */
    private static final long SLACK_NANOS = 1_000_000;

    /** Of the spans that were open at the same time no more are looked at. */
    private static final int LONGEST_LOOK = 64;

    private record End(long time, int order) implements Comparable<End> {

        private static final Comparator<End> IN_TIME =
                Comparator.comparingLong(End::time).thenComparingInt(End::order);

        static End of(SpanNode span) {
            return new End(span.end(), span.order());
        }

        @Override
        public int compareTo(End other) {
            return IN_TIME.compare(this, other);
        }
    }

    private final BiPredicate<SpanNode, SpanNode> same;
    private final String reason;

    /**
     * Creates a search.
     *
     * @param same whether a span, first, can be the same work as one that ran within it
     * @param reason what is noted of a merged pair
     */
    Within(BiPredicate<SpanNode, SpanNode> same, String reason) {
        this.same = same;
        this.reason = reason;
    }

    void merge(Collection<SpanNode> spans) {
        if (spans.size() > 1) {
            sweep(spans, 0);
            sweep(spans, SLACK_NANOS);
        }
    }

    private void sweep(Collection<SpanNode> spans, long slack) {
        List<SpanNode> byStart = spans.stream()
                .filter(span -> !span.merged())
                .sorted(SpanNode.BY_START)
                .toList();
        NavigableMap<End, SpanNode> open = new TreeMap<>();
        int next = 0;
        for (SpanNode span : byStart) {
            for (; next < byStart.size() && byStart.get(next).start() - slack <= span.start(); next++) {
                open.put(End.of(byStart.get(next)), byStart.get(next));
            }
            while (!open.isEmpty() && open.firstKey().time() < span.start()) {
                open.pollFirstEntry();
            }
            mergeWithTightest(span, open, slack);
        }
    }

    private void mergeWithTightest(SpanNode span, NavigableMap<End, SpanNode> open, long slack) {
        if (open.size() == 1) {
            return;
        }
        int looked = 0;
        for (SpanNode around : open.tailMap(new End(span.end() - slack, -1)).values()) {
            if (looked++ == LONGEST_LOOK) {
                return;
            }
            if (overlap(around, span) && !isTwinOfLater(around, span) && same.test(around, span)) {
                open.remove(End.of(around));
                around.work().absorb(span.work(), Place.of(around, span), reason);
                return;
            }
        }
    }

    /** Slack is for clocks, not for what ran one after the other. */
    private static boolean overlap(SpanNode around, SpanNode span) {
        return around.start() <= span.end() && span.start() <= around.end();
    }

    /** Of two spans that began and ended together the first is taken for the outer one. */
    private static boolean isTwinOfLater(SpanNode around, SpanNode span) {
        return around.start() == span.start() && around.end() == span.end() && around.order() >= span.order();
    }
}
