package io.github.junitllm.baseline;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord.CostRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcceptanceTests {

    @Test
    void a_full_run_is_accepted() {
        assertThat(refusal(trials(5), 5)).isEmpty();
    }

    @Test
    void a_partial_run_is_refused() {
        MethodRun run = Measured.collected(trials(5)).run(5, Optional.of("only the cases [a] ran"), 0.05);

        assertThat(Acceptance.refusal(run))
                .contains("the run is partial (only the cases [a] ran). Run the whole test method, and all its cases.");
    }

    @Test
    void trials_that_never_ran_are_missed() {
        assertThat(refusal(trials(5), 6)).contains("1 of 6 trials did not run. Run them all.");
    }

    @Test
    void too_few_trials_are_refused_with_the_way_to_get_more() {
        assertThat(refusal(trials(4), 4))
                .contains(
                        "case [a] has 4 measured trials, but each case of a baseline requires 5. Run with"
                                + " junit-llm.baseline=accept, which measures each case 10 times, or with junit-llm.trials=10.");
    }

    @Test
    void a_case_without_a_measured_trial_is_refused() {
        List<TrialBuilder> trials = Stream.concat(
                        trials(40).stream(), Stream.of(trial("b", 1).ended(Outcome.ERROR_JUDGE, "no verdict")))
                .toList();

        assertThat(refusal(trials, 41)).get().asString().startsWith("case [b] has 0 measured trials, ");
    }

    @Test
    void too_many_errors_are_refused_with_their_reason() {
        MeasurementCollector collector = MeasurementCollector.of(Measured.TEST, SecretMasker.standard());
        trials(9).forEach(trial -> collector.add(trial.build(), Optional.empty()));
        collector.add(trial("a", 10).ended(Outcome.ERROR_INFRA, "x").build(), Optional.of("429"));

        assertThat(Acceptance.refusal(collector.run(10, Optional.empty(), 0.05)))
                .contains(
                        "1 of 10 trials ended in an error (429), more than junit-llm.maxErrors allows. Remove the cause"
                                + " and run again.");
        assertThat(Acceptance.refusal(collector.run(10, Optional.empty(), 0.1))).isEmpty();
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(refusal(List.of(trial("a", 1).quarantined(LocalDate.of(2026, 4, 1), "flaky")), 1))
                .contains("no case was measured. Run the test with at least one case that is not in quarantine.");
    }

    @Test
    void a_score_by_two_judges_is_refused() {
        List<TrialBuilder> trials =
                trials(6, number -> new Evaluation("faithfulness", 1.0, null, null, "judge-" + number % 2));

        assertThat(refusal(trials, 6))
                .contains(
                        "several judges gave the score [faithfulness]: judge-0 ≠ judge-1. Let one judge give it, or give"
                                + " the scores two names.");
    }

    @Test
    void two_price_tables_are_refused() {
        List<TrialBuilder> trials = Stream.concat(
                        trials(5).stream(),
                        Stream.of(trial("a", 6)
                                .cost(new CostRecord(BigDecimal.ONE, 0, List.of(), "2027-01-01 ffffffff"))))
                .toList();

        assertThat(refusal(trials, 6))
                .contains("several price tables were used: 2026-10-26 0a1b2c3d ≠ 2027-01-01 ffffffff. Use one.");
    }

    private static Optional<String> refusal(List<TrialBuilder> trials, int planned) {
        return Acceptance.refusal(Measured.collected(trials).run(planned, Optional.empty(), 0.05));
    }

    private static List<TrialBuilder> trials(int count) {
        return trials(count, number -> Evaluation.score("helpful", 1));
    }

    private static List<TrialBuilder> trials(int count, IntFunction<Evaluation> evaluation) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> trial("a", number).evaluated(evaluation.apply(number)))
                .toList();
    }
}
