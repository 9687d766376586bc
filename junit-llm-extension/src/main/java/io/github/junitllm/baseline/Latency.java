package io.github.junitllm.baseline;

import io.github.junitllm.result.TrialRecord.StepRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how long the application took: from the start of its first step to the end of its last. */
final class Latency {

    private static final String EVALUATION = "evaluation";
    private static final int MICROSECONDS = 6;

    private Latency() {}

    /** Returns seconds; empty where the application made no step. */
    static Optional<BigDecimal> seconds(List<StepRecord> steps) {
        List<StepRecord> own = ofApplication(steps);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        double start = own.stream().mapToDouble(StepRecord::startMillis).min().orElseThrow();
        double end = own.stream()
                .mapToDouble(step -> step.startMillis() + step.durationMillis())
                .max()
                .orElseThrow();
        return Optional.of(
                BigDecimal.valueOf(end - start).movePointLeft(3).setScale(MICROSECONDS, RoundingMode.HALF_EVEN));
    }

    /** Leaves out evaluations and all below them, which follow them because steps come depth first. */
    private static List<StepRecord> ofApplication(List<StepRecord> steps) {
        List<StepRecord> own = new ArrayList<>();
        int evaluation = Integer.MAX_VALUE;
        for (StepRecord step : steps) {
            if (step.depth() <= evaluation) {
                evaluation = step.kind().equals(EVALUATION) ? step.depth() : Integer.MAX_VALUE;
            }
            if (evaluation == Integer.MAX_VALUE) {
                own.add(step);
            }
        }
        return own;
    }
}
