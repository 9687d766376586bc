package io.github.junitllm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.MeasuredTrial;
import io.github.junitllm.baseline.Measurements;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final String TEST = "com.acme.RefundAssistantTest#answers_from_the_policy";

    private static Measurements measured(int trialSeconds, MeasuredTrial... trials) {
        return new Measurements(
                TEST,
                "none",
                new TreeMap<>(),
                SubjectRecord.UNKNOWN,
                trialSeconds,
                List.of(new CaseTrials("refund-window", "", List.of(trials))));
    }

    private static MeasuredTrial costing(String... usd) {
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        Stream.of(usd).forEach(amount -> figures.put(MetricNames.COST, new BigDecimal(amount)));
        return new MeasuredTrial(true, null, List.of(), figures);
    }

    private static String line(Optional<Measurements> usage, OptionalInt parallelism) {
        return new Forecast(TEST, 60, usage, parallelism).line();
    }

    @Test
    void a_baseline_tells_cost_and_time() {
        assertThat(line(Optional.of(measured(10, costing("0.006"), costing("0.008"))), OptionalInt.of(4)))
                .isEqualTo("RefundAssistantTest.answers_from_the_policy: 60 trials · about $0.42 and 3 min"
                        + " (from the baseline's usage) · 4 in parallel");
    }

    @Test
    void without_a_baseline_only_the_trials_are_known() {
        assertThat(line(Optional.empty(), OptionalInt.of(1)))
                .isEqualTo("RefundAssistantTest.answers_from_the_policy: 60 trials · one at a time");
        assertThat(line(Optional.empty(), OptionalInt.empty()))
                .isEqualTo("RefundAssistantTest.answers_from_the_policy: 60 trials");
    }

    @Test
    void a_cost_that_is_known_of_some_trials_alone_is_not_said() {
        assertThat(line(Optional.of(measured(10, costing("0.006"), costing())), OptionalInt.of(1)))
                .isEqualTo("RefundAssistantTest.answers_from_the_policy: 60 trials · about 10 min"
                        + " (from the baseline's usage) · one at a time");
    }

    @Test
    void nested_classes_and_a_single_trial_read_well() {
        assertThat(new Forecast("com.acme.Outer$Inner#answers", 1, Optional.empty(), OptionalInt.empty()).line())
                .isEqualTo("Outer.Inner.answers: 1 trial");
    }
}
