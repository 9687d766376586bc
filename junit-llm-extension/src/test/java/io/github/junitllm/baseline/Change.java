package io.github.junitllm.baseline;

/** What a simulated pull request does to the answers. */
enum Change {
    /** Nothing. */
    NOTHING,
    /** Every case passes 10 points less often. */
    EROSION,
    /** The first case, which always passed, always fails. */
    ONE_CASE;

    double before(int number, double rate) {
        return this == ONE_CASE && number == 0 ? 1 : rate;
    }

    double after(int number, double rate) {
        return switch (this) {
            case NOTHING -> rate;
            case EROSION -> Math.max(0, rate - 0.1);
            case ONE_CASE -> number == 0 ? 0 : rate;
        };
    }
}
