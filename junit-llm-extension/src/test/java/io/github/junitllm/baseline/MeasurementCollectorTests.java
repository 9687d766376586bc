package io.github.junitllm.baseline;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementCollectorTests {

    @Test
    void a_trial_is_measured_by_what_its_record_says() {
        MeasuredTrial measured = only(trial().calling("lookup_order")
                .steps(step(0, "agent", 10, 400), step(1, "model_call", 20, 500.5))
                .evaluated(Evaluation.score("helpful", 0.75)));

        assertThat(measured.passed()).isTrue();
        assertThat(measured.output()).isEqualTo("Within 30 days.");
        assertThat(measured.toolPath()).containsExactly("lookup_order");
        assertThat(measured.figures())
                .isEqualTo(figures(Map.of(
                        "cost", "0.0123",
                        "tokens", "650",
                        "input_tokens", "612",
                        "output_tokens", "38",
                        "model_calls", "2",
                        "tool_calls", "1",
                        "latency", "0.5105",
                        "helpful", "0.75")));
    }

    @Test
    void what_is_not_known_is_no_zero() {
        MeasuredTrial measured = only(trial().used(new UsageRecord(1, 0, 0, 0, 0, 12L, null, null, null, null, null))
                .cost(new CostRecord(new BigDecimal("0.01"), 1, List.of("local"), "p")));

        assertThat(measured.figures()).containsOnlyKeys("input_tokens", "model_calls", "tool_calls");
    }

    @Test
    void judging_takes_no_part_in_the_latency() {
        MeasuredTrial measured = only(trial().steps(
                        step(0, "model_call", 0, 100),
                        step(0, "evaluation", 100, 5_000),
                        step(1, "model_call", 110, 4_000),
                        step(0, "tool_execution", 200, 50)));

        assertThat(measured.figures().get("latency")).isEqualByComparingTo("0.25");
    }

    @Test
    void a_score_that_a_trial_has_twice_counts_with_its_mean() {
        MeasuredTrial measured =
                only(trial().evaluated(Evaluation.score("helpful", 1), Evaluation.score("helpful", 0.5)));

        assertThat(measured.figures().get("helpful")).isEqualByComparingTo("0.75");
    }

    @Test
    void a_score_cannot_pass_for_a_metric() {
        MeasuredTrial measured = only(trial().evaluated(Evaluation.score("tokens", 1)));

        assertThat(measured.figures().get("tokens")).isEqualByComparingTo("650");
    }

    @Test
    void errors_are_no_measurements_but_their_case_is_known() {
        Measurements measured = Measured.of(
                trial("a", 1),
                trial("a", 2).ended(Outcome.ERROR_INFRA, "429"),
                trial("b", 1).ended(Outcome.NOT_RUN, "x"));

        assertThat(measured.cases()).extracting(CaseTrials::id).containsExactly("a", "b");
        assertThat(measured.cases()).extracting(one -> one.trials().size()).containsExactly(1, 0);
    }

    @Test
    void quarantined_cases_count_nowhere_and_are_named() {
        MeasurementCollector collector = Measured.collected(List.of(
                trial("a", 1),
                trial("b", 1).quarantined(LocalDate.of(2026, 4, 1), "flaky").ended(Outcome.ERROR_INFRA, "429")));

        MethodRun run = collector.run(3, Optional.empty(), 0.05);

        assertThat(run.quarantined()).containsExactly("b");
        assertThat(run.measured().cases()).extracting(CaseTrials::id).containsExactly("a");
        assertThat(run.trials()).isEqualTo(2);
        assertThat(run.outcomes()).isEqualTo(Map.of(Outcome.PASSED, 1, Outcome.NOT_RUN, 1));
    }

    @Test
    void the_first_reason_of_an_outcome_is_kept() {
        MeasurementCollector collector = MeasurementCollector.of(Measured.TEST, SecretMasker.standard());
        collector.add(trial("a", 1).ended(Outcome.ERROR_INFRA, "x").build(), Optional.of("429"));
        collector.add(trial("a", 2).ended(Outcome.ERROR_INFRA, "x").build(), Optional.of("503"));

        assertThat(collector.run(2, Optional.empty(), 0.05).reasons()).isEqualTo(Map.of(Outcome.ERROR_INFRA, "429"));
    }

    @Test
    void two_judges_of_one_score_stay_visible() {
        Measurements measured = Measured.of(
                trial("a", 1).evaluated(judged("faithfulness", "judge-b")),
                trial("a", 2).evaluated(judged("faithfulness", "judge-a"), judged("correctness", "judge-c")));

        assertThat(measured.judges()).isEqualTo(Map.of("correctness", "judge-c", "faithfulness", "judge-a ≠ judge-b"));
    }

    @Test
    void the_subject_is_what_all_trials_had_and_stays_short() {
        List<TrialBuilder> trials = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> trial("a", day)
                        .subject(new SubjectRecord(
                                List.of("gpt-5-mini"),
                                List.of("%08x Today is day %d".formatted(day, day)),
                                List.of(),
                                List.of())))
                .toList();

        SubjectRecord subject = Measured.of(trials).subject();

        assertThat(subject.models()).containsExactly("gpt-5-mini");
        assertThat(subject.prompts())
                .hasSize(9)
                .startsWith("00000001 Today is day 1")
                .endsWith("… and 22 more");
    }

    @Test
    void a_trial_usually_takes_what_the_median_took_rounded_up() {
        assertThat(seconds(Duration.ofMillis(10))).isEqualTo(1);
        assertThat(seconds(Duration.ofMillis(1_001), Duration.ofHours(1), Duration.ofMillis(1)))
                .isEqualTo(2);
        assertThat(seconds(Duration.ofSeconds(11))).isEqualTo(20);
        assertThat(seconds(Duration.ofMinutes(2))).isEqualTo(200);
        assertThat(seconds(Duration.ofDays(365))).isEqualTo(100_000);
    }

    @Test
    void secrets_are_masked_as_the_journal_masks_them() {
        MeasuredTrial measured =
                only(trial().answered("The key is AKIAIOSFODNN7EXAMPLE. \uD800").calling("AKIAIOSFODNN7EXAMPLE"));

        assertThat(measured.output()).isEqualTo("The key is [masked aws-key-id]. \uFFFD");
        assertThat(measured.toolPath()).containsExactly("[masked aws-key-id]");
    }

    @Test
    void the_order_in_which_trials_end_does_not_matter() throws InterruptedException {
        List<TrialBuilder> trials = new ArrayList<>(Measured.twoCases(50));
        Measurements inOrder = Measured.of(trials);
        Collections.shuffle(trials, new Random(7));
        MeasurementCollector collector = MeasurementCollector.of(Measured.TEST, SecretMasker.standard());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        trials.forEach(trial -> threads.execute(() -> collector.add(trial.build(), Optional.empty())));
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(collector.measured()).isEqualTo(inOrder);
    }

    @Test
    void equal_answers_are_kept_once() {
        String answer = "long ".repeat(1_000);
        Measurements measured = Measured.of(
                trial("a", 1).answered(answer), trial("a", 2).answered(String.valueOf(answer.toCharArray())));

        List<MeasuredTrial> trials = measured.cases().get(0).trials();
        assertThat(trials.get(0).output()).isSameAs(trials.get(1).output());
    }

    private static MeasuredTrial only(TrialBuilder trial) {
        return Measured.of(trial).cases().get(0).trials().get(0);
    }

    private static int seconds(Duration... durations) {
        List<TrialBuilder> trials = new ArrayList<>();
        for (Duration duration : durations) {
            trials.add(trial("a", trials.size() + 1).lasting(duration));
        }
        return Measured.of(trials).trialSeconds();
    }

    private static Evaluation judged(String name, String judge) {
        return new Evaluation(name, 1.0, null, null, judge);
    }

    private static StepRecord step(int depth, String kind, double start, double duration) {
        return new StepRecord(depth, kind, kind, "", null, null, null, null, null, start, duration);
    }

    private static Map<String, BigDecimal> figures(Map<String, String> values) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        values.forEach((name, value) -> figures.put(name, new BigDecimal(value)));
        return figures;
    }
}
