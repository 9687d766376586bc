package io.github.junitllm.baseline;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes measurements for tests from trial records. */
final class Measured {

    static final String TEST = "com.example.RefundAssistantTest#answers_from_the_policy";

    private Measured() {}

    static Measurements of(TrialBuilder... trials) {
        return of(List.of(trials));
    }

    static Measurements of(List<TrialBuilder> trials) {
        return collected(trials).measured();
    }

    static MeasurementCollector collected(List<TrialBuilder> trials) {
        MeasurementCollector collector = MeasurementCollector.of(TEST, SecretMasker.standard());
        trials.forEach(trial -> collector.add(trial.build(), Optional.empty()));
        return collector;
    }

    /** Two cases, one of which is sometimes wrong. */
    static List<TrialBuilder> twoCases(int trials) {
        return Stream.of("late-order", "refund-window")
                .flatMap(id -> IntStream.rangeClosed(1, trials).mapToObj(trial -> trial(id, trial)))
                .toList();
    }

    private static TrialBuilder trial(String id, int trial) {
        TrialBuilder builder = TrialBuilder.trial(id, trial)
                .calling("lookup_order", "refund_policy")
                .evaluated(new Evaluation("faithfulness", trial % 2 == 0 ? 0.5 : 1.0, null, null, "judge-a 1"));
        return id.equals("late-order") && trial == 2
                ? builder.answered("Within 60 days.").failed("wrong")
                : builder;
    }
}
