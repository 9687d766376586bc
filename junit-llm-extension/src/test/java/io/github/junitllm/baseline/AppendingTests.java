package io.github.junitllm.baseline;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppendingTests {

    private final Measurements baseline =
            Measured.of(trial("a", 1), trial("a", 2).failed("wrong"));

    @Test
    void trials_of_both_count() {
        Measurements more = Measured.of(trial("a", 1).answered("Thirty days."));

        assertThat(Appending.refusal(baseline, more)).isEmpty();
        assertThat(Appending.of(baseline, more).cases()).singleElement().satisfies(one -> assertThat(one.trials())
                .hasSize(3));
    }

    @Test
    void trials_are_not_added_twice() {
        assertThat(Appending.refusal(baseline, baseline))
                .contains("the baseline holds all these trials already. Add a run that was not added before.");
    }

    @Test
    void another_judge_measures_something_else() {
        Measurements more =
                Measured.of(trial("a", 1).evaluated(new Evaluation("faithfulness", 1.0, null, null, "judge-a")));

        assertThat(Appending.refusal(baseline, more))
                .contains(
                        "the judges changed since the baseline, so trials cannot be added to it. Accept the run without"
                                + " --append to replace it.");
    }

    @Test
    void other_prices_measure_something_else() {
        Measurements more = Measured.of(trial("a", 1).cost(new CostRecord(BigDecimal.ONE, 0, List.of(), "2027")));

        assertThat(Appending.refusal(baseline, more)).get().asString().startsWith("the prices changed");
    }

    @Test
    void another_subject_is_not_what_the_baseline_measured() {
        Measurements more = Measured.of(
                trial("a", 1).subject(new SubjectRecord(List.of("gpt-5-mini"), List.of(), List.of(), List.of())));

        assertThat(Appending.refusal(baseline, more)).get().asString().startsWith("the subject (models,");
    }

    @Test
    void other_cases_are_not_what_the_baseline_measured() {
        assertThat(Appending.refusal(baseline, Measured.of(trial("b", 1))))
                .get()
                .asString()
                .startsWith("the cases changed");
        assertThat(Appending.refusal(baseline, Measured.of(trial("a", 1).hashed("ffffffffffffffff"))))
                .get()
                .asString()
                .startsWith("the cases changed");
    }
}
