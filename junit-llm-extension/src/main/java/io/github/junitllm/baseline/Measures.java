package io.github.junitllm.baseline;

import io.github.junitllm.text.Excerpt;
import java.util.Optional;
import java.util.TreeSet;

/** By what a metric was measured, before and now. */
final class Measures {

    private final Measurements before;
    private final Measurements now;

    Measures(Measurements before, Measurements now) {
        this.before = before;
        this.now = now;
    }

    /** Returns what was measured otherwise; empty where nothing was. */
    Optional<String> difference(GatedMetric metric) {
        if (metric.isCost()) {
            return prices();
        }
        if (metric.isPassRate()) {
            return judges();
        }
        return metric.isScore() ? judge(metric.name()) : Optional.empty();
    }

    private Optional<String> prices() {
        return before.prices().equals(now.prices())
                ? Optional.empty()
                : Optional.of("prices were " + bracketed(before.prices()) + " and are " + bracketed(now.prices()));
    }

    /** A judge lets trials pass or fail, so each of them counts. */
    private Optional<String> judges() {
        TreeSet<String> names = new TreeSet<>(before.judges().keySet());
        names.addAll(now.judges().keySet());
        return names.stream().flatMap(name -> judge(name).stream()).findFirst();
    }

    private Optional<String> judge(String name) {
        String earlier = before.judges().get(name);
        String later = now.judges().get(name);
        String judge = "judge " + Excerpt.of(name);
        if (earlier == null) {
            return later == null || !isSettled(before)
                    ? Optional.empty()
                    : Optional.of(judge + " " + bracketed(later) + " is new");
        }
        if (later == null) {
            return isSettled(now) ? Optional.of(judge + " " + bracketed(earlier) + " is gone") : Optional.empty();
        }
        return earlier.equals(later)
                ? Optional.empty()
                : Optional.of(judge + " was " + bracketed(earlier) + " and is " + bracketed(later));
    }

    /** A trial that failed may never have come to its judge; one that passed has come to all. */
    private static boolean isSettled(Measurements measured) {
        return measured.cases().stream().anyMatch(one -> one.passed() > 0);
    }

    private static String bracketed(String identity) {
        return "[" + Excerpt.of(identity) + "]";
    }
}
