package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.trace.LlmTrace;

/** Assertions on what metrics conclude about a trace. */
abstract class TraceScoreAssertions<SELF extends TraceScoreAssertions<SELF>> extends ReferenceAssertions<SELF> {

    TraceScoreAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that the trace scores well enough on a metric, and records the score.
     *
     * <p>{@code scores(metric, atLeast(0.8))} passes on a score of 0.8; fails on 0.79.
     *
     * @throws EvaluationException where there is no score: whatever the metric throws, and of kind {@code JUDGE} where it
     *     says that there was nothing to judge
     */
    public SELF scores(TraceMetric metric, ScoreBound bound) {
        requireCaptured("scores");
        return scored(new ScoreCheck("trace", metric.evaluate(actual), bound));
    }

    /**
     * Evaluates the trace and records what comes out, without asserting anything about it.
     *
     * @throws EvaluationException whatever the metric throws where it has no verdict
     */
    public SELF record(TraceMetric metric) {
        requireCaptured("record");
        recorded(metric.evaluate(actual));
        return myself;
    }
}
