package io.github.junitllm.assertions;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which documents of a ranking are relevant.
 *
 * @param verdicts whether the document of each rank is, best first
 * @param expected how many relevant documents there are, found or not, at least 1
 */
record RankedRelevance(List<Boolean> verdicts, int expected) {

    RankedRelevance {
        verdicts = List.copyOf(verdicts);
    }

    double precisionAt(int k) {
        return (double) hits(k) / k;
    }

    double recallAt(int k) {
        return (double) hits(k) / expected;
    }

    double hitAt(int k) {
        return hits(k) > 0 ? 1 : 0;
    }

    double reciprocalRank() {
        int first = verdicts.indexOf(true);
        return first < 0 ? 0 : 1.0 / (first + 1);
    }

    /** Returns the mean of the precisions at relevant ranks; empty where there is none. */
    OptionalDouble contextPrecision() {
        return IntStream.rangeClosed(1, verdicts.size())
                .filter(rank -> verdicts.get(rank - 1))
                .mapToDouble(this::precisionAt)
                .average();
    }

    private long hits(int k) {
        return verdicts.stream().limit(k).filter(relevant -> relevant).count();
    }
}
