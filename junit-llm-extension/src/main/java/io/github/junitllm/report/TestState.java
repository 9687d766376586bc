package io.github.junitllm.report;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test method came to, worst first. Where a gate took failed trials over, its verdict counts and not they. */
enum TestState {
    /** A gate failed, or a trial did where no gate decides. */
    FAILED("failed"),
    /** Too little was measured. */
    ERROR("error"),
    /** A gate could not decide. */
    UNDECIDED("error"),
    /** All is well. */
    PASSED("passed");

    private final String cssClass;

    TestState(String cssClass) {
        this.cssClass = cssClass;
    }

    static TestState of(List<ReportedCase> cases, @Nullable VerdictRecord verdict) {
        List<GateRecord> gates = verdict == null ? List.of() : verdict.gates();
        if (gates.stream().anyMatch(GateRecord::failed)) {
            return gates.stream().filter(GateRecord::failed).allMatch(TestState::isUnmeasured) ? ERROR : FAILED;
        }
        TestState trials = ofTrials(cases, FailureRule.of(cases, gates));
        boolean undecided = gates.stream().anyMatch(gate -> gate.verdict() == Verdict.INCONCLUSIVE);
        return trials == PASSED && undecided ? UNDECIDED : trials;
    }

    static TestState worst(List<ReportedTest> tests) {
        return tests.stream().map(ReportedTest::state).min(TestState::compareTo).orElse(ERROR);
    }

    String cssClass() {
        return cssClass;
    }

    private static boolean isUnmeasured(GateRecord gate) {
        return gate.verdict() == Verdict.NOT_MEASURED;
    }

    private static TestState ofTrials(List<ReportedCase> cases, FailureRule rule) {
        List<Totals> counted = cases.stream()
                .filter(one -> one.state() != CaseState.QUARANTINED && !rule.gateAnswersFor(one))
                .map(one -> one.results().totals())
                .toList();
        if (counted.stream().anyMatch(totals -> totals.count(Outcome.FAILED) > 0)) {
            return FAILED;
        }
        return counted.stream().allMatch(totals -> totals.count(Outcome.PASSED) == totals.trials()) ? PASSED : ERROR;
    }
}
