package io.github.junitllm.evaluation;

import io.github.junitllm.evaluation.EvaluationException.Kind;

/** The cosine of the angle between two vectors. */
final class Cosine {

    private Cosine() {}

    /** Returns the cosine, a negative one as 0, and never more than 1. */
    static double clipped(float[] left, float[] right) {
        if (left.length != right.length) {
            throw Metrics.misuse("semantic_similarity requires vectors of one length, but the answer's has "
                    + left.length + " numbers and the reference's " + right.length);
        }
        double cosine = dot(left, right) / (Math.sqrt(dot(left, left)) * Math.sqrt(dot(right, right)));
        if (Double.isNaN(cosine)) {
            throw new EvaluationException(
                    Kind.JUDGE,
                    "semantic_similarity has no score: a vector of the embedder is empty, all zero or not finite");
        }
        return Math.min(1, Math.max(0, cosine));
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
