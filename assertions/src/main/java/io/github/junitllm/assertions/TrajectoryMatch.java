package io.github.junitllm.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How calls of tools have to agree with a reference. Each call stands for one call of the reference at most. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum TrajectoryMatch {
    /** The same calls in the same order, and no others. */
    STRICT("exactly", Others.FORBIDDEN),
    /** The same calls in any order, and no others. */
    UNORDERED("in any order", Others.FORBIDDEN),
    /** No call that the reference does not have; not all of it needs to be called. */
    SUBSET("and nothing else", Others.FORBIDDEN),
    /** All calls of the reference, in any order; others may come besides. */
    SUPERSET("completely", Others.ALLOWED),
    /** All calls of the reference, in its order; others may come before, between and after them. */
    IN_ORDER("in order", Others.ALLOWED);

    private enum Others {
        ALLOWED,
        FORBIDDEN
    }

    private final String words;
    private final Others others;

    TrajectoryMatch(String words, Others others) {
        this.words = words;
        this.others = others;
    }

    /** Returns whether calls that the reference does not have are a fault. */
    boolean forbidsOthers() {
        return others == Others.FORBIDDEN;
    }

    /** Returns how a message says it. */
    String words() {
        return words;
    }
}
