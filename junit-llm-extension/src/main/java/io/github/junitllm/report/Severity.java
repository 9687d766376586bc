package io.github.junitllm.report;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Orders results by how much they ask to be looked at: failed, then in error, then not run, then passed. */
final class Severity {

    private Severity() {}

    static <T> Comparator<T> comparing(Function<T, Totals> totals) {
        return Comparator.comparing(result -> of(totals.apply(result)));
    }

    static <T> List<T> worstFirst(List<T> results, Function<T, Totals> totals) {
        return results.stream().sorted(comparing(totals)).toList();
    }

    static boolean isHarmless(Totals totals) {
        return totals.count(Outcome.PASSED) == totals.trials();
    }

    private static int of(Totals totals) {
        if (totals.count(Outcome.FAILED) > 0) {
            return 0;
        }
        if (totals.errors() > 0) {
            return 1;
        }
        return isHarmless(totals) ? 3 : 2;
    }
}
