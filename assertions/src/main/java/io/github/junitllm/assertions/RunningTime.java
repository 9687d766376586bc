package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.StepSpan;
import java.time.Duration;
import java.time.Instant;

/** Writes when a step ran: {@code 0–5 ms}. */
final class RunningTime {

    private RunningTime() {}

    static String since(Instant zero, StepSpan span) {
        Duration from = Duration.between(zero, span.start());
        return span.duration()
                .map(duration -> millis(from) + "–" + millis(from.plus(duration)) + " ms")
                .orElseGet(() -> "from " + millis(from) + " ms on");
    }

    static String millis(Duration duration) {
        return Figures.of(duration.toMillis());
    }
}
