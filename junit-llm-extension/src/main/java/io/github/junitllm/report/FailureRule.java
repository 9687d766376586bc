package io.github.junitllm.report;

import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells for which cases a gate on the pass rate answers, so that a failed trial of theirs fails nothing by itself. */
record FailureRule(Set<Verdict> decisions, boolean comparisonDecides) {

    private static final Set<Verdict> ON_ALL_CASES = EnumSet.of(Verdict.KEPT, Verdict.VIOLATED, Verdict.ACCEPTED);
    private static final Set<Verdict> ON_SHARED_CASES =
            EnumSet.of(Verdict.REGRESSED, Verdict.IMPROVED, Verdict.UNCHANGED, Verdict.INCONCLUSIVE);

    static FailureRule of(List<ReportedCase> cases, List<GateRecord> gates) {
        Set<Verdict> decisions = EnumSet.noneOf(Verdict.class);
        gates.stream()
                .filter(gate -> gate.metric().equals(MetricNames.PASS_RATE))
                .forEach(gate -> decisions.add(gate.verdict()));
        return new FailureRule(decisions, canShowADrop(cases));
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
                && (decided(ON_ALL_CASES) || (decided(ON_SHARED_CASES) && comparisonDecides && one.isShared()));
    }

    private boolean decided(Set<Verdict> verdicts) {
        return decisions.stream().anyMatch(verdicts::contains);
    }
}
