package io.github.junitllm.report;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.Outcome;
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
 * @param one the case
 * @param trial of the trials that did not pass the first of the worst kind
 */
record FailingCase(ReportedCase one, TrialRecord trial) {

    private static final FailureRecord UNEXPLAINED =
            new FailureRecord("no reason recorded", "No reason was recorded.", "");

    /** Returns the cases of which a trial did not pass, those that ask most to be looked at first. */
    static List<FailingCase> of(List<ReportedTest> tests) {
        return Stream.of(TestState.values())
                .flatMap(state -> casesOf(tests, state))
                .flatMap(one -> of(one).stream())
                .toList();
    }

    private static Stream<ReportedCase> casesOf(List<ReportedTest> tests, TestState state) {
        return tests.stream()
                .filter(test -> test.state() == state)
                .flatMap(test -> test.cases().stream())
                .sorted(ReportedCase.WORST_FIRST);
    }

    private static Optional<FailingCase> of(ReportedCase one) {
        return one.results().attempts().stream()
                .filter(attempt -> !attempt.isRerun())
                .map(Attempt::trial)
                .filter(trial ->
                        trial.outcome() == Outcome.FAILED || trial.outcome().isError())
                .min(Comparator.comparing(TrialRecord::outcome))
                .map(trial -> new FailingCase(one, trial));
    }

    private static FailureRecord failure(TrialRecord trial) {
        return Optional.ofNullable(trial.failure()).orElse(UNEXPLAINED);
    }

    /** Returns why the trial did not pass. */
    String message() {
        FailureRecord failure = failure(trial);
        return failure.message() == null ? failure.type() : failure.message().strip();
    }

    /** Returns how many of its trials ended how, for example {@code 2 of 3 trials failed}. */
    String summary() {
        Totals totals = one.results().totals();
        String ended = Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.PASSED && totals.count(outcome) > 0)
                .map(outcome -> Figures.count(totals.count(outcome)) + " "
                        + OutcomeLabel.of(outcome).words())
                .collect(joining(", "));
        return Figures.counted(totals.trials(), "trial") + ": " + ended;
    }
}
