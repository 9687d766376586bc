package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTests {

    @Test
    void a_run_in_which_all_passed_says_so() {
        assertHeadline(Runs.of(trial("a", 1), trial("a", 2)), "All 2 trials passed.");
        assertHeadline(Runs.of(trial("a", 1)), "The only trial passed.");
    }

    @Test
    void failures_are_counted_of_all_trials() {
        assertHeadline(
                Runs.of(trial("a", 1), trial("a", 2), trial("b", 1).failed("wrong")),
                "2 of 3 trials passed; 1 failed.");
    }

    @Test
    void errors_are_told_apart_from_failures() {
        assertHeadline(
                Runs.of(
                        trial("a", 1),
                        trial("b", 1).failed("wrong"),
                        trial("c", 1).ended(Outcome.ERROR_INFRA, "429"),
                        trial("d", 1).ended(Outcome.ERROR_INFRA, "429"),
                        trial("e", 1).ended(Outcome.ERROR_SETUP, "no price"),
                        trial("f", 1).ended(Outcome.NOT_RUN, "budget")),
                "1 of 6 trials passed; 1 failed; 3 ended in an error (2 ERROR_INFRA, 1 ERROR_SETUP); 1 did not run.");
    }

    @Test
    void a_rerun_counts_for_nothing() {
        assertHeadline(
                Runs.of(trial("a", 1).failed("wrong"), trial("a", 1).startedAfter(Duration.ofSeconds(9))),
                "0 of 1 trial passed; 1 failed.");
    }

    @Test
    void a_run_without_a_measurement_names_its_state_and_the_cause() {
        assertHeadline(
                Runs.of(
                        trial("a", 1).ended(Outcome.ERROR_INFRA, "401 from api.openai.com\nbody"),
                        trial("b", 1).ended(Outcome.ERROR_INFRA, "401 from api.openai.com"),
                        trial("c", 1).ended(Outcome.ERROR_INFRA, "timeout")),
                "NOT MEASURED: 3 of 3 trials ended in ERROR_INFRA (401 from api.openai.com)");
    }

    @Test
    void what_a_rerun_died_of_is_no_cause() {
        assertHeadline(
                Runs.of(
                        trial("a", 1).ended(Outcome.ERROR_INFRA, "401"),
                        trial("a", 1).startedAfter(Duration.ofSeconds(5)).failed("wrong"),
                        trial("a", 1).startedAfter(Duration.ofSeconds(9)).failed("wrong")),
                "NOT MEASURED: 1 of 1 trial ended in ERROR_INFRA (401)");
    }

    @Test
    void a_run_without_a_measurement_tells_kinds_of_errors_apart() {
        assertHeadline(
                Runs.of(
                        trial("a", 1).ended(Outcome.ERROR_INFRA, "401"),
                        trial("b", 1).ended(Outcome.ERROR_JUDGE, "no verdict"),
                        trial("c", 1).ended(Outcome.ERROR_INFRA, "401")),
                "NOT MEASURED: 3 of 3 trials ended in 2 ERROR_INFRA, 1 ERROR_JUDGE (401)");
        assertHeadline(
                Runs.of(
                        trial("a", 1).ended(Outcome.ERROR_INFRA, "401"),
                        trial("b", 1).ended(Outcome.NOT_RUN, "budget")),
                "NOT MEASURED: 2 of 2 trials ended in an error or did not run: 1 ERROR_INFRA (401)");
        assertHeadline(
                Runs.of(trial("a", 1).ended(Outcome.NOT_RUN, "the budget is spent")),
                "NOT MEASURED: 1 of 1 trial did not run (the budget is spent)");
    }

    @Test
    void a_test_without_a_measurement_among_others_is_counted() {
        assertHeadline(
                Runs.of(trial("a", 1), trial("b", 1).of("B#b").ended(Outcome.ERROR_SETUP, "no trace")),
                "1 of 2 trials passed; 1 ended in an error (1 ERROR_SETUP); 1 of 2 tests NOT MEASURED.");
    }

    @Test
    void gates_come_first_and_those_that_failed_are_named() {
        VerdictBuilder gates = verdict()
                .failed("@NoRegression", "pass_rate", Verdict.REGRESSED, "…")
                .failed("@Limit", "cost", Verdict.VIOLATED, "…")
                .kept("@PassRate", "pass_rate", Verdict.KEPT, "…");

        assertHeadline(
                Runs.of(gates, trial("a", 1), trial("a", 2).failed("wrong")),
                "2 of 3 gates failed: RefundAssistantTest#answers_from_the_policy REGRESSED (pass_rate),"
                        + " RefundAssistantTest#answers_from_the_policy VIOLATED (cost); 1 of 2 trials passed; 1 failed.");
    }

    @Test
    void of_many_failed_gates_the_first_are_named() {
        VerdictBuilder gates = verdict().of("T#t");
        for (String metric : List.of("a", "b", "c", "d", "e")) {
            gates.failed("@Limit", metric, Verdict.VIOLATED, "…");
        }

        assertHeadline(
                Runs.of(gates, trial("a", 1).of("T#t")),
                "5 of 5 gates failed: T#t VIOLATED (a), T#t VIOLATED (b), T#t VIOLATED (c) and 2 more; the only trial passed.");
    }

    @Test
    void gates_that_decided_nothing_are_not_called_passed() {
        VerdictBuilder gate = verdict().kept("@NoRegression", "pass_rate", Verdict.UNCHANGED, "…");
        assertHeadline(Runs.of(gate, trial("a", 1)), "The only gate passed; the only trial passed.");
        assertHeadline(
                Runs.of(gate.kept("@Limit", "cost", Verdict.KEPT, "…"), trial("a", 1), trial("a", 2)),
                "All 2 gates passed; all 2 trials passed.");
        assertHeadline(
                Runs.of(gate.kept("@Limit", "tokens", Verdict.NO_BASELINE, "…"), trial("a", 1)),
                "0 of 3 gates failed (1 UNCHANGED, 1 NO BASELINE, 1 KEPT); the only trial passed.");
    }

    @Test
    void too_many_errors_are_a_test_not_measured() {
        assertHeadline(
                Runs.of(
                        verdict().failed("trials", "pass_rate", Verdict.NOT_MEASURED, "…"),
                        trial("a", 1),
                        trial("b", 1).ended(Outcome.ERROR_INFRA, "429")),
                "1 of 2 trials passed; 1 ended in an error (1 ERROR_INFRA); 1 of 1 test NOT MEASURED.");
    }

    @Test
    void a_run_without_a_trial_says_so() {
        assertHeadline(Runs.of(List.of(), List.of()), "No trial was recorded.");
    }

    @Test
    void a_hostile_cause_cannot_write_to_the_terminal() {
        assertHeadline(
                Runs.of(trial("a", 1).ended(Outcome.ERROR_INFRA, "\u001b[31mred\u0007 100%d \u202e" + "x".repeat(300))),
                "NOT MEASURED: 1 of 1 trial ended in ERROR_INFRA (\u241b[31mred\u2407 100%d [U+202E]" + "x".repeat(135)
                        + "…)");
    }

    private static void assertHeadline(Run run, String expected) {
        assertThat(Report.headline(run)).isEqualTo(expected);
    }
}
