package io.github.junitllm.evaluation;

/** Bounds the time of comparing each part of one text with each part of another. */
final class Pairs {

    private static final long MOST = 1_000_000_000;

    private Pairs() {}

    static void requireFew(String metric, String parts, long answer, long reference) {
        if (answer * reference > MOST) {
            throw Metrics.misuse(metric + " compares at most 1 000 000 000 pairs of " + parts + ", but the answer has "
                    + answer + " and the reference " + reference + "; bound the answer's length first");
        }
    }
}
