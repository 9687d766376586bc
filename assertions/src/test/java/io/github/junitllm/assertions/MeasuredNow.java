package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.UsageReference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** A reference that is only being measured. */
record MeasuredNow() implements UsageReference {

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
