package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.LimitGate.Statistic.MEAN;
import static io.github.junitllm.baseline.LimitGate.Statistic.PERCENTILE;
import static io.github.junitllm.baseline.LimitGate.Statistic.SUM;
import static io.github.junitllm.baseline.TestSuite.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTests {

    private static final String COST = MetricNames.COST;
    private static final String LATENCY = MetricNames.LATENCY;

    @Test
    void a_percentile_is_kept_or_not() {
        TestSuite run = suite().figures(5, LATENCY, "1.25", "4.2", "2").figures(1, LATENCY, "6.125");

        assertThat(decide(new LimitGate(LATENCY, PERCENTILE, 90, new BigDecimal("5"), null), run))
                .returns("@Limit(metric = \"latency\", percentile = 90)", GateRecord::gate)
                .returns("KEPT: p90 latency 4.2 s over 16 trials, at most 5 s.", GateRecord::sentence)
                .returns(4.2, GateRecord::value)
                .returns(false, GateRecord::failed);
        assertThat(decide(new LimitGate(LATENCY, PERCENTILE, 100, new BigDecimal("5"), null), run))
                .returns("VIOLATED: largest latency 6.12 s over 16 trials, more than 5 s.", GateRecord::sentence)
                .returns(Verdict.VIOLATED, GateRecord::verdict)
                .returns(true, GateRecord::failed);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1", "20, 1", "20.1, 2", "50, 3", "80, 4", "95, 5", "100, 5"})
    void a_percentile_is_the_nearest_rank(double percentile, double value) {
        TestSuite run = suite().figures(1, COST, "3", "1", "5", "2", "4");

        assertThat(decide(new LimitGate(COST, PERCENTILE, percentile, BigDecimal.TEN, null), run)
                        .value())
                .isEqualTo(value);
    }

    @Test
    void means_and_sums_are_limited_too() {
        TestSuite run = suite().figures(3, COST, "0.10", "0.20");

        assertThat(decide(new LimitGate(COST, MEAN, 100, new BigDecimal("0.15"), null), run)
                        .sentence())
                .isEqualTo("KEPT: mean cost $0.15 over 6 trials, at most $0.15.");
        assertThat(decide(new LimitGate(COST, SUM, 100, new BigDecimal("0.50"), null), run)
                        .sentence())
                .isEqualTo("VIOLATED: total cost $0.90 over 6 trials, more than $0.50.");
        assertThat(decide(
                                new LimitGate(MetricNames.MODEL_CALLS, MEAN, 100, BigDecimal.ONE, null),
                                suite().figures(3, MetricNames.MODEL_CALLS, "1", "2", "2"))
                        .sentence())
                .isEqualTo("VIOLATED: mean model calls 1.67 over 9 trials, more than 1.");
    }

    @Test
    void a_multiple_of_the_baseline_is_kept_or_not() {
        LimitGate gate = times(MetricNames.TOKENS, MEAN, "1.5");
        TestSuite baseline = suite().figures(4, MetricNames.TOKENS, "1000", "1010", "1002");

        assertThat(decide(gate, suite().figures(4, MetricNames.TOKENS, "1000", "1200"), baseline)
                        .sentence())
                .isEqualTo("KEPT: mean tokens 1100 over 8 trials, 1.1 times the baseline's 1004, at most 1.5 times.");
        assertThat(decide(gate, suite().figures(4, MetricNames.TOKENS, "2310", "2310"), baseline))
                .returns(
                        "VIOLATED: mean tokens 2310 over 8 trials, 2.3 times the baseline's 1004, more than 1.5 times.",
                        GateRecord::sentence)
                .returns(1004.0, GateRecord::baselineValue)
                .returns(2310.0, GateRecord::value);
    }

    @Test
    void a_sum_is_compared_as_if_the_baseline_had_as_many_trials() {
        TestSuite baseline = suite().figures(2, COST, "0.10", "0.10", "0.10", "0.10");

        assertThat(decide(times(COST, SUM, "1"), suite().figures(2, COST, "0.10", "0.10"), baseline)
                        .sentence())
                .isEqualTo("KEPT: total cost $0.40 over 4 trials, 1 times the baseline's $0.40, at most 1 times.");
    }

    @Test
    void a_multiple_of_nothing_is_nothing() {
        assertThat(decide(times(COST, MEAN, "2"), suite().figures(2, COST, "0.10"), suite().figures(2, COST, "0"))
                        .sentence())
                .isEqualTo("VIOLATED: mean cost $0.10 over 2 trials, the baseline's was $0, more than 2 times.");
    }

    @Test
    void a_multiple_needs_a_comparable_baseline() {
        LimitGate gate = times(COST, MEAN, "2");
        TestSuite run = suite().figures(2, COST, "0.10");

        assertThat(decide(gate, run))
                .returns(Verdict.NO_BASELINE, GateRecord::verdict)
                .returns(false, GateRecord::failed);
        assertThat(decide(gate, run, suite().figures(2, COST, "0.10").prices("others")))
                .returns(Verdict.INCOMPARABLE, GateRecord::verdict)
                .returns(false, GateRecord::failed);
        assertThat(decide(gate, run, suite().cases(2, 10, 10)).sentence())
                .startsWith("INCOMPARABLE: the baseline has no cost. ");
    }

    @Test
    void missing_figures_never_keep_a_limit() {
        TestSuite run = suite().figures(59, COST, "0.10").one("unpriced", 1, 1);

        assertThat(decide(new LimitGate(COST, MEAN, 100, BigDecimal.TEN, null), run))
                .returns(Verdict.NOT_MEASURED, GateRecord::verdict)
                .returns(true, GateRecord::failed)
                .returns(
                        "NOT MEASURED: 1 of 60 trials has no cost. Give every model a price,"
                                + " and let the application trace its model calls with their tokens.",
                        GateRecord::sentence);
        assertThat(decide(
                                times(MetricNames.TOKENS, MEAN, "2"),
                                suite().cases(2, 1, 1),
                                suite().figures(2, MetricNames.TOKENS, "5"))
                        .sentence())
                .isEqualTo("NOT MEASURED: 2 of 2 trials have no tokens."
                        + " Let the application trace its model calls with their tokens.");
    }

    @Test
    void a_verdict_tells_whether_its_gates_need_a_baseline() {
        Gate multiple = times(COST, SUM, "2");
        Gate limit = new LimitGate(COST, SUM, 100, BigDecimal.TEN, null);
        Gate floor = new PassRateGate(0.9);
        TestSuite run = suite().figures(5, COST, "1");

        assertThat(needsBaseline(run, limit, multiple)).isTrue();
        assertThat(needsBaseline(run, floor, new NoRegressionGate(COST))).isTrue();
        assertThat(needsBaseline(run, floor, limit)).isFalse();
        assertThat(needsBaseline(run)).isFalse();
    }

    @Test
    void a_verdict_on_nothing_tells_it_too() {
        assertThat(Gatekeeper.decide(suite().run(), Optional.empty(), List.of(times(COST, SUM, "2"))))
                .returns(true, VerdictRecord::needsBaseline)
                .extracting(verdict -> verdict.gates().get(0).gate())
                .isEqualTo("trials");
    }

    private static boolean needsBaseline(TestSuite run, Gate... gates) {
        return Gatekeeper.decide(run.run(), Optional.empty(), List.of(gates)).needsBaseline();
    }

    private static LimitGate times(String metric, LimitGate.Statistic statistic, String times) {
        return new LimitGate(metric, statistic, 100, null, new BigDecimal(times));
    }

    private static GateRecord decide(LimitGate gate, TestSuite run) {
        return Gatekeeper.decide(run.run(), Optional.empty(), List.of(gate))
                .gates()
                .get(0);
    }

    private static GateRecord decide(LimitGate gate, TestSuite run, TestSuite baseline) {
        return Gatekeeper.decide(run.run(), baseline.baseline(), List.of(gate))
                .gates()
                .get(0);
    }
}
