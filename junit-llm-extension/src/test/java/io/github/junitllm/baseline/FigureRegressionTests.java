package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.TestSuite.suite;
import static io.github.junitllm.baseline.TestSuite.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gates on costs, tokens and scores. */
class FigureRegressionTests {

    private static final String COST = MetricNames.COST;

    @Test
    void a_higher_cost_is_worse() {
        GateRecord gate = decide(
                COST,
                suite().figures(10, COST, "0.0035", "0.0036"),
                suite().figures(10, COST, "0.0021", "0.0022", "0.0023"));

        assertThat(gate.sentence())
                .isEqualTo("REGRESSED: mean cost $0.0022 → $0.00355 over 10 cases;"
                        + " it rose in 10 cases and fell in 0 (p = 0.00010).");
        assertThat(gate.gate()).isEqualTo("@NoRegression(metric = \"cost\")");
        assertThat(gate.failed()).isTrue();
    }

    @Test
    void a_lower_cost_is_better() {
        assertThat(decide(COST, suite().figures(10, COST, "1.5", "1"), suite().figures(10, COST, "2", "2.1", "2.5"))
                        .sentence())
                .isEqualTo("IMPROVED: mean cost $2.20 → $1.25 over 10 cases;"
                        + " it fell in 10 cases and rose in 0 (p = 0.00010).");
    }

    @Test
    void the_same_cost_is_no_change_whatever_the_numbers_of_trials() {
        assertThat(decide(
                                COST,
                                suite().figures(60, COST, "0.1", "0.1", "0.1"),
                                suite().figures(
                                                60, COST, "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1",
                                                "0.1"))
                        .sentence())
                .isEqualTo("UNCHANGED: mean cost rose in no case (60 cases, $0.10).");
    }

    @Test
    void more_tokens_by_chance_are_shown() {
        assertThat(decide(
                                MetricNames.TOKENS,
                                suite().figures(2, MetricNames.TOKENS, "1200", "900"),
                                suite().figures(2, MetricNames.TOKENS, "1000", "1100", "950"))
                        .sentence())
                .isEqualTo("INCONCLUSIVE: mean tokens 1017 → 1050;"
                        + " it rose in 2 of 2 cases, which chance may explain (p = 0.39).");
    }

    @Test
    void free_calls_are_compared_as_they_are() {
        assertThat(decide(COST, suite().figures(5, COST, "0", "0"), suite().figures(5, COST, "0", "0", "0"))
                        .sentence())
                .isEqualTo("UNCHANGED: mean cost rose in no case (5 cases, $0).");
        assertThat(decide(COST, suite().figures(5, COST, "0.5", "0.5"), suite().figures(5, COST, "0", "0", "0"))
                        .sentence())
                .isEqualTo("REGRESSED: mean cost $0 → $0.50 over 5 cases;"
                        + " it rose in 5 cases and fell in 0 (p < 0.0001).");
    }

    @Test
    void a_lower_score_is_worse() {
        assertThat(decide(
                                "rouge_l",
                                suite().figures(5, "rouge_l", "0.4", "0.5"),
                                suite().figures(5, "rouge_l", "0.8", "0.9", "0.91"))
                        .sentence())
                .isEqualTo("REGRESSED: mean rouge_l 0.87 → 0.45 over 5 cases;"
                        + " it fell in 5 cases and rose in 0 (p < 0.0001).");
    }

    @Test
    void a_failed_trial_without_the_score_counts_as_the_worst() {
        TestSuite run = suite().figures(9, "rouge_l", "0.9", "0.9")
                .add("case-10", "content of case-10", List.of(trial(false), trial(true, "rouge_l", "0.9")));

        GateRecord gate = decide("rouge_l", run, suite().figures(10, "rouge_l", "0.9", "0.9", "0.9"));

        assertThat(gate.value()).isCloseTo(0.855, within(1e-12));
        assertThat(gate.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void figures_that_are_missing_fail_the_gate_with_what_to_add() {
        TestSuite run = suite().figures(9, COST, "0.5").one("case-10", 1, 1);

        assertThat(decide(COST, run, suite().figures(10, COST, "0.5", "0.5")))
                .returns(Verdict.NOT_MEASURED, GateRecord::verdict)
                .returns(true, GateRecord::failed)
                .returns(
                        "NOT MEASURED: 1 of 10 trials has no cost. Give every model a price,"
                                + " and let the application trace its model calls with their tokens.",
                        GateRecord::sentence);
        assertThat(decide("rouge_l", suite().cases(5, 1, 1), suite().figures(5, "rouge_l", "0.5"))
                        .sentence())
                .isEqualTo("NOT MEASURED: 5 of 5 trials have no rouge_l."
                        + " Record this score in every trial: trial.score(\"rouge_l\", …), or by a judge.");
    }

    @Test
    void a_figure_that_the_baseline_lacks_cannot_be_compared() {
        assertThat(decide(COST, suite().figures(5, COST, "0.5"), suite().cases(5, 10, 10))
                        .sentence())
                .isEqualTo("INCOMPARABLE: the baseline has no cost."
                        + " To accept a new baseline, run with -Djunit-llm.baseline=accept.");
        assertThat(decide(MetricNames.LATENCY, suite().figures(5, MetricNames.LATENCY, "0.5"), suite().cases(5, 10, 10))
                        .sentence())
                .isEqualTo("INCOMPARABLE: the baseline has no latency, for a baseline never has."
                        + " Limit it in seconds: @Limit(metric = GateMetric.LATENCY, atMost = \"5 s\").");
    }

    @Test
    void costs_by_other_prices_cannot_be_compared() {
        assertThat(decide(
                        COST,
                        suite().figures(5, COST, "0.5").prices("prices of 2026-11-01 + overrides"),
                        suite().figures(5, COST, "0.4")))
                .returns(Verdict.INCOMPARABLE, GateRecord::verdict)
                .returns(false, GateRecord::failed)
                .returns(
                        "INCOMPARABLE: prices were [prices of 2026-11-01] and are [prices of 2026-11-01 + overrides]."
                                + " To accept a new baseline, run with -Djunit-llm.baseline=accept.",
                        GateRecord::sentence);
    }

    @Test
    void a_score_asks_for_its_own_judge_alone() {
        TestSuite run = suite().figures(5, "faithfulness", "0.9", "0.9")
                .judge("faithfulness", "a")
                .judge("tone", "new");
        TestSuite baseline = suite().figures(5, "faithfulness", "0.9", "0.9")
                .judge("faithfulness", "a")
                .judge("tone", "old");

        assertThat(decide("faithfulness", run, baseline).verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(decide("tone", run, baseline).verdict()).isEqualTo(Verdict.INCOMPARABLE);
        assertThat(decide(MetricNames.PASS_RATE, run, baseline).verdict()).isEqualTo(Verdict.INCOMPARABLE);
        assertThat(decide(MetricNames.TOKENS, run, baseline).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    private static GateRecord decide(String metric, TestSuite run, TestSuite baseline) {
        return Gatekeeper.decide(run.run(), baseline.baseline(), List.of(new NoRegressionGate(metric)))
                .gates()
                .get(0);
    }
}
