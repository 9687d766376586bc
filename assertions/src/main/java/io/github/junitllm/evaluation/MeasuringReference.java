package io.github.junitllm.evaluation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What a run measures that makes a baseline, or that looks at none: nothing to hold a trial against yet. */
record MeasuringReference() implements UsageReference {

    @Override
    public String name() {
        return "this run";
    }

    @Override
    public int trials() {
        return 0;
    }

    @Override
    public Optional<BigDecimal> tokens() {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> usd() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.empty();
    }

    @Override
    public boolean isBeingMeasured() {
        return true;
    }
}
