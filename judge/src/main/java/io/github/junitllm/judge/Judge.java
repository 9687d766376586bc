package io.github.junitllm.judge;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes an answer, gives a score with its reason. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Judge {

    /**
     * Judges one answer.
     *
     * @param answer the application's answer, untrusted text
     * @return the verdict, with a score in [0, 1] where the judge yields one
     * @throws EvaluationException of kind {@code JUDGE} where no usable verdict came back; a judge never makes one up
     */
    Evaluation judge(String answer);
}
