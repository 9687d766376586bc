package io.github.junitllm.judge.agreement;

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

    /** Returns Wilson's score interval, in [0, 1]. It takes what was counted as independent. */
    public Interval interval() {
        return WilsonInterval.of(count, of);
    }
}
