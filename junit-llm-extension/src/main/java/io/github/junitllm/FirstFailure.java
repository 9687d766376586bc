package io.github.junitllm;

import io.github.junitllm.message.CaseEvidence.TrialEvidence;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import java.util.Comparator;

/**
 * The failed trial that speaks for its case: the first by its number, for trials may end in any order.
 *
 * @param trial its number, from 1
 * @param rule who has the say over it
 * @param outcome how it ended
 * @param failure what ended it
 * @param evidence what is to be said about it
 */
record FirstFailure(int trial, FailureRule rule, Outcome outcome, Throwable failure, TrialEvidence evidence) {

    /** A wrong answer says more about a case than an error that came before it. */
    private static final Comparator<FirstFailure> TELLING_FIRST =
            Comparator.comparing(FirstFailure::isWrongAnswer).reversed().thenComparing(FirstFailure::trial);

    static FirstFailure of(TrialPlan plan, TrialRecord trial, Throwable failure) {
        return new FirstFailure(
                trial.trial(),
                plan.failureRule(),
                trial.outcome(),
                failure,
                TrialEvidences.of(trial, failure, plan.label().report()));
    }

    boolean isWithheld() {
        return rule == FailureRule.GATE_DECIDES;
    }

    boolean isWrongAnswer() {
        return outcome == Outcome.FAILED;
    }

    /** Returns the one that speaks for the case. */
    FirstFailure or(FirstFailure other) {
        return TELLING_FIRST.compare(this, other) <= 0 ? this : other;
    }
}
