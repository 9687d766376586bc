package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.BaselineSetting.Mode;
import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.Gate;
import io.github.junitllm.baseline.LimitGate;
import io.github.junitllm.baseline.NoRegressionGate;
import io.github.junitllm.baseline.PassRateGate;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.QuarantineRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatePlanTests {

    private static final Gate COMPARISON = new NoRegressionGate("pass_rate");
    private static final Gate FLOOR = new PassRateGate(0.9);
    private static final Gate COST = new LimitGate("cost", LimitGate.Statistic.SUM, 100, new BigDecimal("0.01"), null);

    private static CaseRecord llmCase(String id, boolean mustPass, @Nullable QuarantineRecord quarantine) {
        return new CaseRecord(id, "", List.of(), null, null, mustPass, quarantine);
    }

    private static final CaseRecord SHARED = llmCase("shared", false, null);
    private static final CaseRecord ADDED = llmCase("added", false, null);
    private static final CaseRecord MUST_PASS = llmCase("shared", true, null);
    private static final CaseRecord QUARANTINED =
            llmCase("shared", false, new QuarantineRecord(LocalDate.of(2026, 12, 1), "flaky"));

    private static GatePlan plan(Mode mode, Optional<String> partial, Gate... gates) {
        return new GatePlan(
                new Gates(List.of(gates)),
                mode,
                Optional.empty(),
                new Comparability(Set.of("shared"), Optional.empty()),
                partial);
    }

    private static FailureRule rule(CaseRecord llmCase, Gate... gates) {
        return plan(Mode.COMPARE, Optional.empty(), gates).failureRule(llmCase);
    }

    @Test
    void a_comparison_decides_on_cases_that_it_shares_with_the_baseline() {
        assertThat(rule(SHARED, COMPARISON)).isEqualTo(FailureRule.GATE_DECIDES);
        assertThat(rule(ADDED, COMPARISON)).isEqualTo(FailureRule.NODE_FAILS);
    }

    @Test
    void a_floor_decides_on_every_case() {
        assertThat(rule(ADDED, FLOOR)).isEqualTo(FailureRule.GATE_DECIDES);
    }

    @Test
    void a_gate_on_something_else_decides_on_no_answer() {
        assertThat(rule(SHARED, COST, new NoRegressionGate("cost"))).isEqualTo(FailureRule.NODE_FAILS);
        assertThat(rule(SHARED)).isEqualTo(FailureRule.NODE_FAILS);
    }

    @Test
    void a_case_that_must_pass_fails_its_own_node() {
        assertThat(rule(MUST_PASS, COMPARISON, FLOOR)).isEqualTo(FailureRule.NODE_FAILS);
    }

    @Test
    void a_quarantined_case_fails_nothing_with_or_without_gates() {
        assertThat(rule(QUARANTINED)).isEqualTo(FailureRule.QUARANTINED);
        assertThat(rule(QUARANTINED, FLOOR)).isEqualTo(FailureRule.QUARANTINED);
    }

    @Test
    void nothing_decides_on_a_part_of_the_cases() {
        GatePlan partial = plan(Mode.COMPARE, Optional.of("junit-llm.ids=shared"), COMPARISON, FLOOR);

        assertThat(partial.failureRule(SHARED)).isEqualTo(FailureRule.NODE_FAILS);
    }

    @Test
    void while_a_baseline_is_measured_failures_are_measurements() {
        assertThat(plan(Mode.ACCEPT, Optional.empty(), COMPARISON).failureRule(ADDED))
                .isEqualTo(FailureRule.GATE_DECIDES);
        assertThat(plan(Mode.ACCEPT, Optional.empty(), COST).failureRule(SHARED))
                .isEqualTo(FailureRule.NODE_FAILS);
    }
}
