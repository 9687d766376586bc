package io.github.junitllm.report;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as the report shows it.
 *
 * @param test the test method
 * @param results what this run measured
 * @param compared what the verdict says of it; {@code null} where it was compared with nothing
 * @param state how much it asks to be looked at
 */
record ReportedCase(
        String test, CaseResults results, @Nullable ComparedCase compared, CaseState state) {

    /** Cases that got worse come first, those that lost most before all others. */
    static final Comparator<ReportedCase> WORST_FIRST =
            Comparator.comparing(ReportedCase::state).thenComparing(ReportedCase::change);

    static ReportedCase of(String test, CaseResults results, @Nullable ComparedCase compared) {
        return new ReportedCase(test, results, compared, CaseState.of(results, compared));
    }

    /** Returns what the baseline says of this case or, where it was edited, of what it was. */
    Optional<BaselineSummary> baseline() {
        return Optional.ofNullable(compared).flatMap(one -> Optional.ofNullable(one.baseline()));
    }

    /** Returns whether run and baseline have the same case, so that their figures can stand side by side. */
    boolean isShared() {
        return compared != null && compared.relation() == Relation.SHARED;
    }

    /** Returns the share of measured trials that passed, 0 where none was measured. */
    double passRate() {
        return Figures.share(
                results.totals().count(Outcome.PASSED), results.totals().measured());
    }

    /** Returns whether this attempt says most about the case: it is the first that failed or, if none did, the first. */
    boolean isTelling(Attempt attempt) {
        Attempt telling = telling();
        return attempt.number() == telling.number()
                && attempt.trial().trial() == telling.trial().trial();
    }

    private Attempt telling() {
        return results.attempts().stream()
                .filter(attempt -> !attempt.isRerun() && attempt.trial().outcome() == Outcome.FAILED)
                .findFirst()
                .orElse(results.attempts().get(0));
    }

    private double change() {
        return state == CaseState.WORSE
                ? baseline()
                        .map(before -> passRate() - Figures.share(before.passed(), before.trials()))
                        .orElse(0.0)
                : 0;
    }
}
