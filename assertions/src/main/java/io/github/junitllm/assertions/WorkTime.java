package io.github.junitllm.assertions;

import io.github.junitllm.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reckons how long steps took together: from the start of the first to the end of the last that has ended. */
final class WorkTime {

    private WorkTime() {}

    static Duration of(List<Step> steps) {
        Instant start = steps.stream()
                .map(step -> step.span().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return steps.stream()
                .map(WorkTime::lastSeen)
                .max(Comparator.naturalOrder())
                .map(end -> Duration.between(start, end))
                .orElseThrow();
    }

    private static Instant lastSeen(Step step) {
        return step.span().start().plus(step.span().duration().orElse(Duration.ZERO));
    }
}
