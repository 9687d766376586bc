package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes a trace, gives a score. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface TraceMetric {

    /**
     * Evaluates what an application did.
     *
     * @param trace the application's trace; its texts are untrusted
     * @return an evaluation with a score, or with the label {@link Evaluation#NOT_APPLICABLE} and no score where there is
     *     nothing to measure
     * @throws EvaluationException where there is none, with the kind that says why; a metric never makes a score up
     */
    Evaluation evaluate(LlmTrace trace);
}
