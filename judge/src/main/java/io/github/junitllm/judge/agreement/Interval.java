package io.github.junitllm.judge.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a true value lies, two-sided, 95 %.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Interval(double lower, double upper) {

    /** The 97.5th percentile of the standard normal distribution. */
    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    static Interval around(double value, double standardError) {
        return new Interval(value - Z * standardError, value + Z * standardError);
    }

    Interval within(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, lower)), Math.max(least, Math.min(most, upper)));
    }
}
