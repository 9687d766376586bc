package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.CaseRole;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what a person said of it.
 *
 * @param id names it
 * @param shown what the judge may be told beside the answer
 * @param answer the answer
 * @param label 1 for yes, 0 for no, or a grade in [0, 1]
 * @param secondLabel what another person said; {@code null} where nobody was asked
 */
record LabelledAnswer(
        String id,
        Map<CaseRole, String> shown,
        String answer,
        double label,
        @Nullable Double secondLabel) {

    LabelledAnswer {
        shown = Map.copyOf(shown);
    }
}
