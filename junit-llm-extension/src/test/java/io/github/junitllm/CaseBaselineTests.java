package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.BaselineSetting.Mode;
import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.MeasuredTrial;
import io.github.junitllm.baseline.Measurements;
import io.github.junitllm.baseline.NoRegressionGate;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseBaselineTests {

    private static final String PRICES = "2026-10-26 0a1b2c3d";
    private static final String COMMAND =
            " To accept one: mvn test -Dtest=RefundTests#answers -Djunit-llm.baseline=accept";

    private static MeasuredTrial trial(Map<String, BigDecimal> figures) {
        return new MeasuredTrial(true, null, List.of(), new TreeMap<>(figures));
    }

    private static UsageReference usage(CaseRecord llmCase, String prices, MeasuredTrial... trials) {
        Measurements measured = new Measurements(
                "com.example.RefundTests#answers",
                PRICES,
                new TreeMap<>(),
                SubjectRecord.UNKNOWN,
                1,
                List.of(new CaseTrials("refund-window", "00f1", List.of(trials))));
        GatePlan plan = new GatePlan(
                new Gates(List.of(new NoRegressionGate("pass_rate"))),
                Mode.COMPARE,
                Optional.of(new Reference("RefundTests/answers.json", measured)),
                new Comparability(Set.of(), Optional.empty()),
                Optional.empty());
        return new CaseBaseline("com.example.RefundTests#answers", plan, llmCase).usage(prices);
    }

    private static CaseRecord llmCase(String id, String hash) {
        return new CaseRecord(id, hash, List.of(), null, null, false, null);
    }

    private static void assertRefused(ThrowingCallable code, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(code)
                .withMessage(message)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SETUP));
    }

    @Test
    void figures_are_means_over_the_trials_that_have_them() {
        UsageReference usage = usage(
                llmCase("refund-window", "00f1"),
                PRICES,
                trial(Map.of("tokens", new BigDecimal(100), "cost", new BigDecimal("0.01"), "latency", BigDecimal.ONE)),
                trial(Map.of("tokens", new BigDecimal(201))),
                trial(Map.of()));

        assertThat(usage.name()).isEqualTo("the baseline");
        assertThat(usage.trials()).isEqualTo(3);
        assertThat(usage.isBeingMeasured()).isFalse();
        assertThat(usage.tokens()).contains(new BigDecimal("150.5"));
        assertThat(usage.usd()).contains(new BigDecimal("0.01"));
        assertThat(usage.duration()).contains(Duration.ofSeconds(1));
    }

    @Test
    void what_no_trial_has_is_absent() {
        UsageReference usage = usage(llmCase("refund-window", "00f1"), PRICES, trial(Map.of()));

        assertThat(usage.tokens()).isEmpty();
        assertThat(usage.usd()).isEmpty();
        assertThat(usage.duration()).isEmpty();
    }

    @Test
    void costs_by_other_prices_cannot_be_compared() {
        UsageReference usage = usage(llmCase("refund-window", "00f1"), "2026-11-01 ffff", trial(Map.of()));

        assertRefused(
                usage::usd,
                "Costs cannot be compared: baseline RefundTests/answers.json has the prices of 2026-10-26 0a1b2c3d,"
                        + " this run those of 2026-11-01 ffff. Bound tokens by usesAtMostTimes instead, or accept a new"
                        + " baseline with -Djunit-llm.baseline=accept.");
    }

    @Test
    void a_case_that_was_edited_has_no_baseline() {
        assertRefused(
                () -> usage(llmCase("refund-window", "beef"), PRICES, trial(Map.of())),
                "trial.baseline() requires a baseline of the case, but case [refund-window] was edited since baseline"
                        + " RefundTests/answers.json was accepted." + COMMAND);
    }

    @Test
    void a_case_without_trials_has_no_baseline() {
        String message =
                "trial.baseline() requires a baseline of the case, but baseline RefundTests/answers.json has no"
                        + " trials of case [%s]." + COMMAND;

        assertRefused(() -> usage(llmCase("new", "00f1"), PRICES, trial(Map.of())), message.replace("%s", "new"));
        assertRefused(() -> usage(llmCase("refund-window", "00f1"), PRICES), message.replace("%s", "refund-window"));
    }
}
