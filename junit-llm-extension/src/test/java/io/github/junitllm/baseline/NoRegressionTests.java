package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.TestSuite.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoRegressionTests {

    private static final Gate GATE = new NoRegressionGate(MetricNames.PASS_RATE);

    @Test
    void fails_where_chance_does_not_explain_the_drop() {
        GateRecord gate = decide(
                suite().cases(24, 3, 3).cases(35, 0, 3).one("gets-better", 3, 3),
                suite().cases(59, 10, 10).one("gets-better", 9, 10));

        assertThat(gate.sentence())
                .isEqualTo("REGRESSED: pass rate 99.8 % → 41.7 % over 60 cases;"
                        + " 35 cases passed less often, 1 more often (p < 0.0001).");
        assertThat(gate.verdict()).isEqualTo(Verdict.REGRESSED);
        assertThat(gate.failed()).isTrue();
        assertThat(gate.gate()).isEqualTo("@NoRegression");
        assertThat(gate.metric()).isEqualTo("pass_rate");
        assertThat(gate.baselineValue()).isCloseTo(599.0 / 600, within(1e-12));
        assertThat(gate.value()).isCloseTo(25.0 / 60, within(1e-12));
        assertThat(gate.pValue()).isLessThan(1e-9);
    }

    @Test
    void one_case_of_60_that_always_fails_is_enough_where_all_others_always_pass() {
        GateRecord gate = decide(
                suite().cases(59, 3, 3).one("broken", 0, 3),
                suite().cases(59, 10, 10).one("broken", 10, 10));

        assertThat(gate.sentence())
                .isEqualTo("REGRESSED: pass rate 100.0 % → 98.3 % over 60 cases;"
                        + " 1 case passed less often, 0 more often (p = 0.0035).");
        assertThat(gate.pValue()).isCloseTo(1.0 / 286, within(1e-12));
    }

    @Test
    void names_the_only_change_of_the_subject_as_the_likely_cause() {
        VerdictRecord verdict = Gatekeeper.decide(
                suite().cases(5, 0, 3).subject(prompt("5e6f7a8b You are rude")).run(),
                suite().cases(5, 10, 10)
                        .subject(prompt("1a2b3c4d You are kind"))
                        .baseline(),
                List.of(GATE));

        assertThat(verdict.gates().get(0).sentence())
                .isEqualTo(
                        "REGRESSED: pass rate 100.0 % → 0.0 % over 5 cases; 5 cases passed less often, 0 more often"
                                + " (p < 0.0001). Likely cause: prompt [1a2b3c4d You are kind] became [5e6f7a8b You are rude].");
        assertThat(verdict.subjectChanges())
                .containsExactly("prompt [1a2b3c4d You are kind] became [5e6f7a8b You are rude]");
    }

    @Test
    void passes_where_no_case_passed_less_often() {
        GateRecord gate = decide(
                suite().cases(59, 3, 3).one("always-fails", 0, 3),
                suite().cases(59, 10, 10).one("always-fails", 0, 10));

        assertThat(gate.sentence())
                .isEqualTo("UNCHANGED: no case passed less often than in the baseline (60 cases, 98.3 %).");
        assertThat(gate.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(gate.failed()).isFalse();
    }

    @Test
    void shows_both_rates_where_some_case_passed_more_often() {
        GateRecord gate =
                decide(suite().cases(10, 3, 3), suite().cases(9, 10, 10).one("case-10", 9, 10));

        assertThat(gate.sentence())
                .isEqualTo("UNCHANGED: no case passed less often than in the baseline (10 cases, 99.0 % → 100.0 %).");
    }

    @Test
    void passes_visibly_where_chance_may_explain_the_drop() {
        GateRecord gate = decide(
                suite().cases(56, 3, 3).cases(4, 2, 3),
                suite().cases(50, 10, 10).cases(10, 9, 10));

        assertThat(gate.sentence())
                .isEqualTo("INCONCLUSIVE: pass rate 98.3 % → 97.8 %; 4 of 60 cases passed less often,"
                        + " which chance may explain (p = 0.41).");
        assertThat(gate.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(gate.failed()).isFalse();
    }

    @Test
    void says_where_so_few_trials_could_never_show_a_drop() {
        GateRecord gate = decide(suite().one("only", 0, 1), suite().one("only", 10, 10));

        assertThat(gate.sentence())
                .isEqualTo("INCONCLUSIVE: pass rate 100.0 % → 0.0 %; 1 of 1 case passed less often,"
                        + " and so few trials can never tell that from chance (p = 0.091).");
    }

    @Test
    void says_where_it_got_better() {
        GateRecord gate =
                decide(suite().cases(20, 3, 3), suite().cases(10, 10, 10).cases(10, 2, 10));

        assertThat(gate.sentence())
                .isEqualTo("IMPROVED: pass rate 60.0 % → 100.0 % over 20 cases;"
                        + " 10 cases passed more often, 0 less often (p < 0.0001).");
        assertThat(gate.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(gate.failed()).isFalse();
        assertThat(gate.pValue()).isLessThan(0.0001);
    }

    @Test
    void never_rounds_to_all_or_none() {
        GateRecord gate =
                decide(suite().cases(3_000, 1, 1), suite().cases(2_999, 1, 1).one("case-3000", 0, 1));

        assertThat(gate.sentence()).endsWith("(3000 cases, > 99.9 % → 100.0 %).");
    }

    @Test
    void concludes_nothing_without_a_baseline() {
        GateRecord gate = Gatekeeper.decide(suite().cases(5, 0, 3).run(), Optional.empty(), List.of(GATE))
                .gates()
                .get(0);

        assertThat(gate.sentence())
                .isEqualTo("NO BASELINE: there is nothing to compare with."
                        + " To accept one, run with -Djunit-llm.baseline=accept.");
        assertThat(gate.verdict()).isEqualTo(Verdict.NO_BASELINE);
        assertThat(gate.failed()).isFalse();
    }

    @Test
    void leaves_the_decision_to_the_trials_where_a_judge_changed() {
        GateRecord gate = decide(
                suite().cases(5, 2, 3).judge("faithfulness", "gpt-x@c3d4"),
                suite().cases(5, 10, 10).judge("faithfulness", "gpt-x@a1b2"));

        assertThat(gate.sentence())
                .isEqualTo("INCOMPARABLE: judge faithfulness was [gpt-x@a1b2] and is [gpt-x@c3d4]."
                        + " To accept a new baseline, run with -Djunit-llm.baseline=accept."
                        + " So the trials decide: 5 of 15 trials failed.");
        assertThat(gate.verdict()).isEqualTo(Verdict.INCOMPARABLE);
        assertThat(gate.failed()).isTrue();
    }

    @Test
    void another_judge_fails_nothing_where_no_trial_failed_or_a_floor_decides() {
        TestSuite baseline = suite().cases(5, 10, 10).judge("faithfulness", "old");

        assertThat(decide(suite().cases(5, 3, 3).judge("faithfulness", "new"), baseline))
                .returns(Verdict.INCOMPARABLE, GateRecord::verdict)
                .returns(false, GateRecord::failed);
        assertThat(Gatekeeper.decide(
                                suite().cases(5, 2, 3)
                                        .judge("faithfulness", "new")
                                        .run(),
                                baseline.baseline(),
                                List.of(GATE, new PassRateGate(0.5)))
                        .isFailed())
                .isFalse();
    }

    @Test
    void a_judge_that_failing_trials_never_reached_is_no_change() {
        GateRecord gate =
                decide(suite().cases(5, 0, 3), suite().cases(5, 10, 10).judge("faithfulness", "gpt-x@a1b2"));

        assertThat(gate.verdict()).isEqualTo(Verdict.REGRESSED);
    }

    @Test
    void a_judge_that_came_or_went_is_a_change() {
        TestSuite judged = suite().cases(5, 3, 3).judge("faithfulness", "gpt-x@a1b2");

        assertThat(decide(suite().cases(5, 3, 3), judged).sentence())
                .isEqualTo("INCOMPARABLE: judge faithfulness [gpt-x@a1b2] is gone."
                        + " To accept a new baseline, run with -Djunit-llm.baseline=accept.");
        assertThat(decide(judged, suite().cases(5, 3, 3)).sentence())
                .startsWith("INCOMPARABLE: judge faithfulness [gpt-x@a1b2] is new. ");
    }

    @Test
    void another_price_table_matters_to_costs_alone() {
        assertThat(decide(
                                suite().cases(5, 3, 3).prices("new"),
                                suite().cases(5, 10, 10).prices("old"))
                        .verdict())
                .isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void compares_only_where_four_fifths_of_the_baseline_are_left() {
        TestSuite baseline = suite().cases(10, 10, 10);

        assertThat(decide(suite().cases(7, 3, 3).one("case-08", "edited", 3, 3), baseline)
                        .sentence())
                .isEqualTo("INCOMPARABLE: only 7 of the baseline's 10 cases are as they were (1 edited, 2 removed),"
                        + " and at least 80 % have to be."
                        + " To accept a new baseline, run with -Djunit-llm.baseline=accept.");
        assertThat(decide(suite().cases(8, 3, 3).cases(20, 3, 3), suite().cases(10, 10, 10))
                        .verdict())
                .isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void says_which_cases_it_left_out() {
        GateRecord gate = decide(
                suite().cases(8, 3, 3)
                        .one("case-09", "edited", 0, 3)
                        .one("brand-new", 0, 3)
                        .one("case-10", 0, 0),
                suite().cases(10, 10, 10).one("case-11", 10, 10));

        assertThat(gate.sentence())
                .isEqualTo("UNCHANGED: no case passed less often than in the baseline (8 cases, 100.0 %)."
                        + " Not compared: 1 edited, 1 new, 1 removed, 1 not measured (case-10).");
    }

    @Test
    void does_not_count_quarantined_cases() {
        GateRecord gate = decide(
                suite().cases(2, 3, 3).quarantined("flaky", "shaky"),
                suite().cases(2, 10, 10).one("flaky", 10, 10).one("shaky", 10, 10));

        assertThat(gate.sentence())
                .isEqualTo("UNCHANGED: no case passed less often than in the baseline (2 cases, 100.0 %).");
    }

    @Test
    void hostile_case_ids_and_judges_stay_in_their_line() {
        GateRecord gate = decide(
                suite().cases(5, 3, 3).judge("j\u001b[31m%s\n", "\u202eevil"),
                suite().cases(5, 10, 10).judge("j\u001b[31m%s\n", "good"));

        assertThat(gate.sentence())
                .startsWith("INCOMPARABLE: judge j\\u001b[31m%s\\u000a was [good] and is [\\u202eevil]. ");
    }

    @Test
    void a_method_that_measured_too_little_fails_before_any_gate() {
        VerdictRecord verdict = Gatekeeper.decide(
                suite().errors(Outcome.ERROR_INFRA, 60, "401 from api.openai.com")
                        .run(),
                suite().cases(20, 10, 10).baseline(),
                List.of(GATE, new PassRateGate(0.9)));

        assertThat(verdict.gates())
                .containsExactly(new GateRecord(
                        "trials",
                        "pass_rate",
                        Verdict.NOT_MEASURED,
                        true,
                        "NOT MEASURED: 60 of 60 trials ended in ERROR_INFRA (401 from api.openai.com)",
                        null,
                        null,
                        null));
    }

    @Test
    void too_many_errors_fail_it_too_and_few_do_not() {
        assertThat(decide(suite().cases(9, 1, 1).errors(Outcome.ERROR_JUDGE, 1, "no verdict"), suite().cases(9, 10, 10))
                        .sentence())
                .isEqualTo("NOT MEASURED: 1 of 10 trials ended in ERROR_JUDGE (no verdict);"
                        + " at most 5 % may (junit-llm.maxErrors)");
        assertThat(decide(
                                suite().cases(19, 1, 1).errors(Outcome.ERROR_JUDGE, 1, "no verdict"),
                                suite().cases(19, 10, 10))
                        .verdict())
                .isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void a_method_of_quarantined_cases_alone_measures_nothing() {
        assertThat(decide(suite().quarantined("flaky"), suite().one("flaky", 5, 10)))
                .returns(true, GateRecord::failed)
                .returns("NOT MEASURED: no trial counts, because all cases are quarantined", GateRecord::sentence);
    }

    @Test
    void a_partial_run_concludes_nothing() {
        VerdictRecord verdict = Gatekeeper.decide(
                suite().one("case-01", 0, 3).partial("only the case case-01").run(),
                suite().cases(20, 10, 10).baseline(),
                List.of(GATE, new PassRateGate(0.9)));

        assertThat(verdict.gates()).extracting(GateRecord::verdict).containsOnly(Verdict.PARTIAL);
        assertThat(verdict.gates().get(0).sentence())
                .isEqualTo("PARTIAL: not all trials were to run (only the case case-01), so nothing is concluded.");
        assertThat(verdict.isFailed()).isFalse();
        assertThat(verdict.cases()).singleElement().satisfies(one -> {
            assertThat(one.caseId()).isEqualTo("case-01");
            assertThat(one.worse()).isTrue();
        });
    }

    private static SubjectRecord prompt(String prompt) {
        return new SubjectRecord(List.of("m → m"), List.of(prompt), List.of(), List.of());
    }

    private static GateRecord decide(TestSuite run, TestSuite baseline) {
        return Gatekeeper.decide(run.run(), baseline.baseline(), List.of(GATE))
                .gates()
                .get(0);
    }
}
