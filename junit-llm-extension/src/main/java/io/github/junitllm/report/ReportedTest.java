package io.github.junitllm.report;

import static java.util.stream.Collectors.toMap;

import io.github.junitllm.result.Run;
import io.github.junitllm.result.TestResults;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test method as the report shows it.
 *
 * @param name the test method
 * @param state what it came to
 * @param totals what its trials add up to
 * @param verdict what was concluded; {@code null} where the method did not end
 * @param cases its cases, those that ask most to be looked at first
 */
record ReportedTest(
        String name,
        TestState state,
        Totals totals,
        @Nullable VerdictRecord verdict,
        List<ReportedCase> cases) {

    private static final String RULE = "trials";

    /** Returns the tests of a run, those that ask most to be looked at first. */
    static List<ReportedTest> of(Run run) {
        return run.tests().stream()
                .map(ReportedTest::of)
                .sorted(Comparator.comparing(ReportedTest::state))
                .toList();
    }

    private static ReportedTest of(TestResults test) {
        VerdictRecord verdict = test.verdict();
        Map<String, ComparedCase> compared = compared(verdict);
        List<ReportedCase> cases = test.cases().stream()
                .map(one -> ReportedCase.of(test.test(), one, compared.get(one.caseId())))
                .sorted(ReportedCase.WORST_FIRST)
                .toList();
        return new ReportedTest(test.test(), TestState.of(cases, verdict), test.totals(), verdict, cases);
    }

    private static Map<String, ComparedCase> compared(@Nullable VerdictRecord verdict) {
        return verdict == null || verdict.baseline() == null
                ? Map.of()
                : verdict.cases().stream().collect(toMap(ComparedCase::caseId, one -> one, (first, second) -> first));
    }

    /** Returns what all gates concluded, and the rule that a method measures or fails where it says something. */
    List<GateRecord> conclusions() {
        return verdict == null ? List.of() : verdict.gates();
    }

    /** Returns what the test's own gates concluded. */
    List<GateRecord> gates() {
        return conclusions().stream().filter(gate -> !isRule(gate)).toList();
    }

    boolean isMeasured() {
        return totals.measured() > 0
                && conclusions().stream().noneMatch(gate -> isRule(gate) && gate.verdict() == Verdict.NOT_MEASURED);
    }

    private static boolean isRule(GateRecord gate) {
        return gate.gate().equals(RULE);
    }

    /** Returns the cases that the baseline has and the run has not. */
    List<ComparedCase> removed() {
        return verdict == null
                ? List.of()
                : verdict.cases().stream()
                        .filter(one -> one.relation() == Relation.REMOVED)
                        .toList();
    }
}
