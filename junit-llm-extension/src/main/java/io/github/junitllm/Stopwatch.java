package io.github.junitllm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When something started and how long it has run since. */
final class Stopwatch {

    private final Instant started;
    private final long startedNanos;

    private Stopwatch(Instant started, long startedNanos) {
        this.started = started;
        this.startedNanos = startedNanos;
    }

    static Stopwatch start(Clock clock) {
        return new Stopwatch(clock.instant(), System.nanoTime());
    }

    Instant started() {
        return started;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
