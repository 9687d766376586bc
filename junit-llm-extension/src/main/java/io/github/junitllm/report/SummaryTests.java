package io.github.junitllm.report;

import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The summary's table of tests: what passed before and now, what it cost. */
final class SummaryTests {

    private static final Budget BUDGET = new Budget(30, 8_000);

    private SummaryTests() {}

    static String of(List<ReportedTest> tests) {
        if (tests.isEmpty()) {
            return "";
        }
        List<String> rows = BUDGET.fitting(tests, SummaryTests::row);
        return "\n| test | passed | cost | input tokens | output tokens | time |\n|---|---:|---:|---:|---:|---:|\n"
                + String.join("", rows) + Markdown.rest(tests.size() - rows.size());
    }

    private static String row(ReportedTest test) {
        Totals totals = test.totals();
        return "| "
                + String.join(
                        " | ",
                        Markdown.cell(TestName.of(test.name()).display()),
                        passed(test),
                        Figures.cost(totals.cost().usd(), totals.cost().unpricedCalls(), "at least "),
                        Figures.tokens(totals, totals.usage().inputTokens(), "at least "),
                        Figures.tokens(totals, totals.usage().outputTokens(), "at least "),
                        Figures.duration(totals.elapsed()))
                + " |\n";
    }

    private static String passed(ReportedTest test) {
        return compared(test).map(SummaryTests::rates).orElseGet(() -> passed(test.totals()));
    }

    private static Optional<GateRecord> compared(ReportedTest test) {
        return test.gates().stream()
                .filter(gate -> gate.metric().equals(MetricNames.PASS_RATE))
                .filter(gate -> gate.baselineValue() != null && gate.value() != null)
                .findFirst();
    }

    private static String rates(GateRecord gate) {
        return Figures.percent(Objects.requireNonNull(gate.baselineValue())) + " → "
                + Figures.percent(Objects.requireNonNull(gate.value()));
    }

    private static String passed(Totals totals) {
        return totals.measured() == 0
                ? "NOT MEASURED"
                : Figures.percent(Figures.share(totals.count(Outcome.PASSED), totals.measured()));
    }
}
