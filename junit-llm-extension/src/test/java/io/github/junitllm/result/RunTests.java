package io.github.junitllm.result;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunTests {

    private static final UsageRecord UNREPORTED = new UsageRecord(1, 1, 0, 0, 0, null, null, null, null, null, null);

    @Test
    void the_order_does_not_depend_on_who_wrote_first() {
        List<TrialRecord> records = new ArrayList<>();
        for (int trial = 1; trial <= 3; trial++) {
            for (String test : List.of("B#b", "A#a")) {
                records.add(trial("two", trial)
                        .of(test)
                        .startedAfter(Duration.ofMillis(trial))
                        .build());
                records.add(trial("one", trial)
                        .of(test)
                        .startedAfter(Duration.ofMillis(-trial))
                        .build());
            }
        }
        Run expected = Runs.of(records, List.of());
        Collections.shuffle(records, new Random(7));

        assertThat(Runs.of(records, List.of())).isEqualTo(expected);
        assertThat(expected.tests()).extracting(TestResults::test).containsExactly("A#a", "B#b");
        assertThat(expected.tests().get(0).cases())
                .extracting(CaseResults::caseId)
                .containsExactly("one", "two");
        assertThat(expected.tests().get(0).cases().get(0).attempts())
                .extracting(attempt -> attempt.trial().trial())
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_rerun_is_shown_and_never_replaces_the_record() {
        Run run = Runs.of(
                trial("a", 1).startedAfter(Duration.ofSeconds(5)), trial("a", 1).failed("wrong"), trial("a", 2));

        assertThat(run.tests().get(0).cases().get(0).attempts())
                .extracting(attempt -> attempt.trial().trial(), Attempt::number, attempt -> attempt.trial()
                        .outcome())
                .containsExactly(tuple(1, 1, Outcome.FAILED), tuple(1, 2, Outcome.PASSED), tuple(2, 1, Outcome.PASSED));
        assertThat(run.totals().trials()).isEqualTo(2);
        assertThat(run.totals().reruns()).isEqualTo(1);
        assertThat(run.totals().count(Outcome.FAILED)).isEqualTo(1);
        assertThat(run.totals().count(Outcome.PASSED)).isEqualTo(1);
        assertThat(run.totals().usage().modelCalls()).isEqualTo(6);
    }

    @Test
    void totals_add_up_what_is_known_and_count_what_is_not() {
        Run run = Runs.of(
                trial("a", 1),
                trial("a", 2).startedAfter(Duration.ofSeconds(1)),
                trial("a", 3).used(UNREPORTED));

        Totals totals = run.totals();
        assertThat(totals.usage()).isEqualTo(new UsageRecord(5, 1, 2, 2, 2, 1224L, 76L, 256L, null, 20L, 18L));
        assertThat(totals.trialsWithoutTokens()).isEqualTo(1);
        assertThat(totals.elapsed()).isEqualTo(Duration.ofNanos(1_412_318_204));
    }

    @Test
    void cost_is_the_sum_of_all_attempts_and_judging_stays_apart() {
        CostRecord partly = new CostRecord(new BigDecimal("0.10"), 2, List.of("b", "a"), "2026-10-26");
        CostRecord unpriced = new CostRecord(null, 1, List.of("a"), "2026-11-01");
        Totals totals = Runs.of(
                        trial("a", 1).cost(partly).judging(new JudgingRecord(2, 300L, null, new BigDecimal("0.02"), 0)),
                        trial("a", 1).cost(partly).startedAfter(Duration.ofSeconds(1)),
                        trial("a", 2).cost(unpriced).judging(new JudgingRecord(1, 50L, 7L, null, 1)))
                .totals();

        assertThat(totals.cost())
                .isEqualTo(new CostRecord(new BigDecimal("0.20"), 5, List.of("a", "b"), "2026-10-26, 2026-11-01"));
        assertThat(totals.judging()).isEqualTo(new JudgingRecord(3, 350L, 7L, new BigDecimal("0.02"), 1));
    }

    @Test
    void a_cost_that_nobody_knows_is_not_zero() {
        Totals totals = Runs.of(trial("a", 1).cost(new CostRecord(null, 0, List.of(), "")))
                .totals();

        assertThat(totals.cost().usd()).isNull();
        assertThat(totals.cost().prices()).isEmpty();
        assertThat(totals.judging()).isEqualTo(JudgingRecord.NONE);
    }

    @Test
    void what_no_number_can_hold_is_the_largest_and_never_negative() {
        UsageRecord huge = new UsageRecord(1, 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE, null, null, null, null);
        Totals totals =
                Runs.of(trial("a", 1).used(huge), trial("a", 2).used(huge)).totals();

        assertThat(totals.usage().inputTokens()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_error_is_no_measurement() {
        Totals totals = Runs.of(
                        trial("a", 1),
                        trial("b", 1).ended(Outcome.ERROR_INFRA, "429"),
                        trial("c", 1).ended(Outcome.ERROR_JUDGE, "no verdict"),
                        trial("d", 1).ended(Outcome.NOT_RUN, "budget"))
                .totals();

        assertThat(totals.trials()).isEqualTo(4);
        assertThat(totals.measured()).isEqualTo(1);
        assertThat(totals.errors()).isEqualTo(2);
        assertThat(totals.outcomes().keySet()).containsExactly(Outcome.values());
    }

    @Test
    void a_run_without_a_trial_adds_up_to_nothing() {
        Run run = Runs.of(List.of(), List.of("a notice", "another", "a notice"));

        assertThat(run.tests()).isEmpty();
        assertThat(run.totals().elapsed()).isZero();
        assertThat(run.totals().usage().inputTokens()).isNull();
        assertThat(run.notices()).containsExactly("a notice", "another");
    }
}
