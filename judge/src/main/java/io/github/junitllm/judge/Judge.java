package io.github.junitllm.judge;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.Metric;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Takes an answer, gives a score in [0, 1] with its reason: a metric that asks a model. Immutable, and safe for trials
 * that run at the same time if its model is.
 *
 * <p>What a judge needs beside the answer is given here, or else taken from the roles of the running case: {@code
 * judge.given(policy)} is for one evaluation and leaves {@code judge} as it is.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Judge extends Metric {

    /** Returns under which name the scores are recorded, for example {@code faithfulness}. */
    String name();

    /**
     * Returns who judges: all that could make two scores mean different things. It is known before the first call.
     */
    JudgeIdentity identity();

    /**
     * Returns the same judge under another name, for a test with two judges of a kind.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if the name is blank
     */
    Judge named(String name);

    /**
     * Returns the same judge, told what the application was asked.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if the text is blank
     */
    Judge asked(String input);

    /**
     * Returns the same judge, told what the application should answer from.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if the text is blank, or if this
     *     judge looks at no context
     */
    Judge given(String context);

    /**
     * Returns the same judge, told what the application should answer.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if the text is blank, or if this
     *     judge looks at no reference
     */
    Judge expecting(String reference);

    /**
     * Judges one answer.
     *
     * @param answer the application's answer, untrusted text
     * @return the verdict: a score in [0, 1], or the label {@link Evaluation#NOT_APPLICABLE} and no score where there is
     *     nothing to judge
     * @throws JudgeException where no usable verdict came back; a judge never makes one up
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} where something is missing that the
     *     judge needs
     */
    @Override
    Evaluation evaluate(String answer);
}
