package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions on what an application did during a trial. Where the trace holds no call of a model, a tool, a retriever
 * or an agent, nothing was captured, which says nothing about the application: then each of them throws an
 * {@link EvaluationException} of kind {@code SETUP} that shows the missing wiring.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LlmTraceAssert extends TraceScoreAssertions<LlmTraceAssert> {

    LlmTraceAssert(LlmTrace actual, CheckListener listener, MissingWiring wiring) {
        super(actual, LlmTraceAssert.class, listener, wiring);
    }
}
