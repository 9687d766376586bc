package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * What a judge gave for an answer, once.
 *
 * @param score the score; {@code null} where there is none
 * @param missing why there is none: {@code NOT_APPLICABLE}, or what went wrong
 */
record Outcome(@Nullable Double score, @Nullable String missing) {

    static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    static Outcome of(Evaluation evaluation) {
        return evaluation.score() == null ? missing(NOT_APPLICABLE) : new Outcome(evaluation.score(), null);
    }

    static Outcome missing(String reason) {
        return new Outcome(null, reason);
    }
}
