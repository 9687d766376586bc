package io.github.junitllm.report;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of which a trial did not pass.
 *
 * @param test the test method
 * @param results the case
 * @param failure of the trials' failures the first of the worst kind
 */
record FailingCase(String test, CaseResults results, FailureRecord failure) {

    private static final FailureRecord UNEXPLAINED =
            new FailureRecord("no reason recorded", "No reason was recorded.", "");

    /** Returns the cases that failed, then those that ended in an error. */
    static List<FailingCase> of(Run run) {
        return run.tests().stream()
                .flatMap(test -> test.cases().stream().flatMap(one -> of(test.test(), one).stream()))
                .sorted(Severity.comparing(one -> one.results().totals()))
                .toList();
    }

    private static Optional<FailingCase> of(String test, CaseResults results) {
        return results.attempts().stream()
                .filter(attempt -> !attempt.isRerun())
                .map(Attempt::trial)
                .filter(trial ->
                        trial.outcome() == Outcome.FAILED || trial.outcome().isError())
                .min(Comparator.comparing(TrialRecord::outcome))
                .map(trial -> new FailingCase(
                        test, results, Optional.ofNullable(trial.failure()).orElse(UNEXPLAINED)));
    }

    /** Returns how many of its trials ended how, for example {@code 2 of 3 trials failed}. */
    String summary() {
        Totals totals = results.totals();
        String ended = Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.PASSED && totals.count(outcome) > 0)
                .map(outcome -> Figures.count(totals.count(outcome)) + " "
                        + OutcomeLabel.of(outcome).words())
                .collect(joining(", "));
        return Figures.counted(totals.trials(), "trial") + ": " + ended;
    }
}
