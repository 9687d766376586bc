package io.github.junitllm.evaluation;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a judge, a metric or an assertion concluded about one trial: the content of OpenTelemetry's
 * {@code gen_ai.evaluation.result} event.
 *
 * @param name what was evaluated, for example {@code faithfulness}; never blank
 * @param score the value, finite; {@code null} where the evaluation yields only a label
 * @param label the verdict in one word, for example {@code pass}; {@code null} where there is only a score
 * @param explanation why, in prose; {@code null} where nobody gave a reason
 * @param evaluator who evaluated: the identity of a judge, which tells whether two scores can be compared; {@code null}
 *     for a check in code
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Evaluation(
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String explanation,
        @Nullable String evaluator) {

    /** The label of an evaluation that holds. */
    public static final String PASS = "pass";

    /** The label of an evaluation that does not hold. */
    public static final String FAIL = "fail";

    /** The label of an evaluation without a score, because there was nothing to judge. */
    public static final String NOT_APPLICABLE = "not_applicable";

    public Evaluation {
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An evaluation requires a name, but it was blank");
        }
        if (score == null && label == null) {
            throw new IllegalArgumentException(
                    "Evaluation [" + name + "] requires a score or a label, but has neither");
        }
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "Evaluation [" + name + "] requires a finite score, but it was " + score);
        }
    }

    /** Creates an evaluation that is a number alone. */
    public static Evaluation score(String name, double value) {
        return new Evaluation(name, value, null, null, null);
    }

    /** Creates the evaluation of a check that holds. */
    public static Evaluation passed(String name) {
        return new Evaluation(name, null, PASS, null, null);
    }

    /** Creates the evaluation of a check that does not hold, with the reason. */
    public static Evaluation failed(String name, String explanation) {
        return new Evaluation(name, null, FAIL, explanation, null);
    }
}
