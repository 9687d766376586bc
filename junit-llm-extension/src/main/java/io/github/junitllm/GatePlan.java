package io.github.junitllm;

import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import java.util.Optional;

/**
 * What a method's trials are compared with, as far as it is known before they run.
 *
 * @param gates what the method asks of its trials
 * @param mode what is done about baselines
 * @param reference what the trials are compared with; empty where there is nothing
 * @param comparability which cases a comparison of pass rates can decide
 * @param partial why not all of the method's trials are to run; empty where all are
 */
record GatePlan(
        Gates gates,
        BaselineSetting.Mode mode,
        Optional<Reference> reference,
        Comparability comparability,
        Optional<String> partial) {

    /** Returns whether the trials are to become a baseline. */
    boolean isAcceptance() {
        return mode == BaselineSetting.Mode.ACCEPT && gates.needBaseline();
    }

    /** Returns why the pass rate cannot be compared although that was asked; empty where it can, or was not asked. */
    Optional<String> obstacle() {
        boolean isCompared = gates.comparesPassRate() && !isAcceptance() && partial.isEmpty();
        return isCompared ? comparability.obstacle() : Optional.empty();
    }

    /** Returns whether anything is asked of the trials as a whole. */
    boolean hasGates() {
        return !gates.all().isEmpty();
    }

    /** Returns who has the say over the failed trials of a case. */
    FailureRule failureRule(CaseRecord llmCase) {
        if (llmCase.quarantine() != null) {
            return FailureRule.QUARANTINED;
        }
        return !llmCase.mustPass() && isDecidable(llmCase.id()) ? FailureRule.GATE_DECIDES : FailureRule.NODE_FAILS;
    }

    /** A gate that cannot decide must not take a failure from its node. */
    private boolean isDecidable(String caseId) {
        return partial.isEmpty()
                && (gates.asksForPassRate()
                        || (gates.comparesPassRate() && (isAcceptance() || comparability.decides(caseId))));
    }
}
