package io.github.junitllm;

import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.message.MavenCommand;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.text.Excerpt;

/**
 * Finds a case in the baseline of its test.
 *
 * @param test the test method
 * @param gatePlan what its trials are compared with
 * @param llmCase the case
 */
record CaseBaseline(String test, GatePlan gatePlan, CaseRecord llmCase) {

    /**
     * Returns what the case's trials took in the baseline. Where this run makes a new baseline, or looks at none, the
     * figures are only being measured.
     *
     * @param prices the identity of the prices that are in force
     * @throws EvaluationException of kind {@code SETUP} where there is no baseline of the case
     */
    UsageReference usage(String prices) {
        return switch (gatePlan.mode()) {
            case ACCEPT, OFF -> UsageReference.beingMeasured();
            case COMPARE, REQUIRE -> usage(gatePlan.reference().orElseThrow(this::missing), prices);
        };
    }

    private UsageReference usage(Reference reference, String prices) {
        CaseTrials accepted = reference.measured().cases().stream()
                .filter(one -> one.id().equals(llmCase.id()) && !one.trials().isEmpty())
                .findFirst()
                .orElseThrow(() -> refused("baseline " + reference.location() + " has no trials of case ["
                        + Excerpt.of(llmCase.id()) + "]"));
        if (!accepted.hash().equals(llmCase.hash())) {
            throw refused("case [" + Excerpt.of(llmCase.id()) + "] was edited since baseline " + reference.location()
                    + " was accepted");
        }
        return new BaselineUsage(reference, accepted, prices);
    }

    private EvaluationException missing() {
        return gatePlan.gates().needBaseline()
                ? refused("there is none")
                : new EvaluationException(
                        Kind.SETUP,
                        "trial.baseline() requires a gate that compares with a baseline, so that one is accepted. Add"
                                + " @NoRegression to the method.");
    }

    private EvaluationException refused(String why) {
        return new EvaluationException(
                Kind.SETUP,
                "trial.baseline() requires a baseline of the case, but " + why + ". To accept one: "
                        + MavenCommand.running(test, Setting.BASELINE.key(), "accept"));
    }
}
