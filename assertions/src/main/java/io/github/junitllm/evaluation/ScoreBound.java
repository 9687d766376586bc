package io.github.junitllm.evaluation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a score has to reach.
 *
 * @param direction from which side it counts
 * @param value the bound, finite; the bound itself is good enough
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ScoreBound(Direction direction, double value) {

    /** From which side a bound counts. */
    public enum Direction {
        /** The score is to be the bound or more. */
        AT_LEAST,
        /** The score is to be the bound or less. */
        AT_MOST
    }

    public ScoreBound {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A bound of a score requires a finite number, but it was " + value);
        }
    }

    /** Creates a bound from below. */
    public static ScoreBound atLeast(double value) {
        return new ScoreBound(Direction.AT_LEAST, value);
    }

    /** Creates a bound from above. */
    public static ScoreBound atMost(double value) {
        return new ScoreBound(Direction.AT_MOST, value);
    }

    /** Returns whether a score is good enough. */
    public boolean isMetBy(double score) {
        return direction == Direction.AT_LEAST ? score >= value : score <= value;
    }
}
