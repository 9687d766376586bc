package io.github.junitllm.judge.agreement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How much two grades that differ still agree. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Weighting {
    /** Not at all. */
    NONE {
        @Override
        double weight(double distance) {
            return distance == 0 ? 1 : 0;
        }
    },
    /** The less, the more grades lie between them. */
    LINEAR {
        @Override
        double weight(double distance) {
            return 1 - distance;
        }
    },
    /** The less, by the square of how many grades lie between them. */
    QUADRATIC {
        @Override
        double weight(double distance) {
            return 1 - distance * distance;
        }
    };

    /**
     * Returns the weight.
     *
     * @param distance between two grades, as a share of the distance between the first and the last
     */
    abstract double weight(double distance);
}
