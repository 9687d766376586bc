package io.github.junitllm;

import io.github.junitllm.message.CaseEvidence.TrialEvidence;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;

/**
 * The failed trial that speaks for its case.
 *
 * @param rule who has the say over it
 * @param outcome how it ended
 * @param failure what ended it
 * @param evidence what is to be said about it
 */
record FirstFailure(FailureRule rule, Outcome outcome, Throwable failure, TrialEvidence evidence) {

    static FirstFailure of(TrialPlan plan, TrialRecord trial, Throwable failure) {
        return new FirstFailure(
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

    /** A wrong answer says more about a case than an error that came before it. */
    FirstFailure or(FirstFailure later) {
        return isWrongAnswer() ? this : later;
    }
}
