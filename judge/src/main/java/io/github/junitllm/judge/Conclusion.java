package io.github.junitllm.judge;

import io.github.junitllm.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What findings add up to.
 *
 * @param score in [0, 1]; {@code null} where there was nothing to judge
 * @param explanation how it came about
 */
record Conclusion(@Nullable Double score, String explanation) {

    static Conclusion score(double score, String explanation) {
        return new Conclusion(score, explanation);
    }

    static Conclusion notApplicable(String explanation) {
        return new Conclusion(null, explanation);
    }

    Conclusion remarking(String remark) {
        return new Conclusion(score, explanation + "\n" + remark);
    }

    Evaluation named(String name, JudgeIdentity identity) {
        return new Evaluation(
                name, score, score == null ? Evaluation.NOT_APPLICABLE : null, explanation, identity.toString());
    }
}
