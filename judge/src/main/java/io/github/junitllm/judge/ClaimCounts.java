package io.github.junitllm.judge;

/**
 * How the claims of an answer compare with those of a reference.
 *
 * @param truePositives in both
 * @param falsePositives in the answer only
 * @param falseNegatives in the reference only
 */
record ClaimCounts(int truePositives, int falsePositives, int falseNegatives) {

    /**
     * Returns F_β = (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP), which is (1 + β²)PR / (β²P + R) wherever that is defined.
     *
     * @param beta how many times as much recall counts as precision
     * @return in [0, 1]; not a number where there is no claim at all
     */
    double f(double beta) {
        double weight = beta * beta;
        double found = (1 + weight) * truePositives;
        return found / (found + weight * falseNegatives + falsePositives);
    }
}
