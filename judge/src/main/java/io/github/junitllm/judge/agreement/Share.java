package io.github.junitllm.judge.agreement;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A counted share.
 *
 * @param count how many had it
 * @param of of how many, at least 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Share(int count, int of) {

    private static final double TAIL = 0.025;

    public Share {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(
                    "A share requires a count from 0 to a total of at least 1, but it was " + count + " of " + of);
        }
    }

    /** Returns the share, in [0, 1]. */
    public double value() {
        return (double) count / of;
    }

    /**
     * Returns the exact interval, in [0, 1], which holds the true share in at least 95 of 100 cases, whatever it is
     * (Clopper and Pearson, Biometrika 26, 1934). It takes what was counted as independent.
     */
    public Interval interval() {
        return new Interval(
                count == 0 ? 0 : BetaDistribution.of(count, of - count + 1).inverseCumulativeProbability(TAIL),
                count == of ? 1 : BetaDistribution.of(count + 1, of - count).inverseCumulativeProbability(1 - TAIL));
    }
}
