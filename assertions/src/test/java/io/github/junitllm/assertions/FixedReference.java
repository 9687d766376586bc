package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.UsageReference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What ten trials took before. */
record FixedReference(Optional<BigDecimal> tokens, Optional<BigDecimal> usd, Optional<Duration> duration)
        implements UsageReference {

    @Override
    public String name() {
        return "the baseline";
    }

    @Override
    public int trials() {
        return 10;
    }
}
