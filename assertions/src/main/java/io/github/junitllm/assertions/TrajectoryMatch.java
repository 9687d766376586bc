package io.github.junitllm.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How calls of tools have to agree with a reference. Each call stands for one call of the reference at most. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum TrajectoryMatch {
    /** The same calls in the same order, and no others. */
    STRICT("exactly"),
    /** The same calls in any order, and no others. */
    UNORDERED("in any order"),
    /** No call that the reference does not have; not all of it needs to be called. */
    SUBSET("and nothing else"),
    /** All calls of the reference, in any order; others may come besides. */
    SUPERSET("completely"),
    /** All calls of the reference, in its order; others may come before, between and after them. */
    IN_ORDER("in order");

    private final String words;

    TrajectoryMatch(String words) {
        this.words = words;
    }

    /** Returns how a message says it. */
    String words() {
        return words;
    }
}
