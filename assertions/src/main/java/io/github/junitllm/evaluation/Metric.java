package io.github.junitllm.evaluation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes an answer, gives a score. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Metric {

    /**
     * Evaluates one answer.
     *
     * @param answer the application's answer, untrusted text
     * @return an evaluation with a score, or with the label {@link Evaluation#NOT_APPLICABLE} and no score where there is
     *     nothing to measure
     * @throws EvaluationException where there is none: of kind {@code JUDGE} where a judge gave no usable verdict, of kind
     *     {@code SETUP} where something that the metric needs is missing; a metric never makes a score up
     */
    Evaluation evaluate(String answer);
}
