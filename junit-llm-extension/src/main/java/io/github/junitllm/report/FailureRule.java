package io.github.junitllm.report;

import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.Decisions;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;

/** Tells for which cases a gate on the pass rate answers, so that a failed trial of theirs fails nothing by itself. */
record FailureRule(Decisions decisions, boolean comparisonDecides) {

    static FailureRule of(List<ReportedCase> cases, List<GateRecord> gates) {
        return new FailureRule(Decisions.of(gates), canShowADrop(cases));
    }

    /** A comparison that could not fail whatever happens does not decide. */
    private static boolean canShowADrop(List<ReportedCase> cases) {
        int trials = cases.stream()
                .mapToInt(one -> one.results().attempts().get(0).trial().trials())
                .max()
                .orElse(0);
        return Comparability.canShowADrop(
                cases.stream()
                        .filter(ReportedCase::isShared)
                        .flatMap(one -> one.baseline().stream())
                        .mapToInt(BaselineSummary::trials),
                trials);
    }

    boolean gateAnswersFor(ReportedCase one) {
        return !one.results().llmCase().mustPass()
                && (decisions.onAllCases() || (decisions.onSharedCases() && comparisonDecides && one.isShared()));
    }
}
