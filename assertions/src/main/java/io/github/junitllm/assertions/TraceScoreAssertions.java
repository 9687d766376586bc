package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.trace.LlmTrace;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /**
     * Verifies that the trace scores well enough on every metric. All of them are evaluated and recorded, whichever fails.
     *
     * <p>{@code scoresAll(atLeast(0.8), first, second)} passes on scores of 0.8 and 1; fails on 0.79 and 1, and on 0.79
     * where the other metric has no verdict.
     *
     * @throws EvaluationException where no metric fails and one has no verdict
     */
    public SELF scoresAll(ScoreBound bound, TraceMetric... metrics) {
        return together(ScoreTally.all("scoresAll", "trace", bound, metrics.length), metrics);
    }

    /**
     * Verifies that the trace scores well enough on one metric or more. All of them are evaluated and recorded, whichever
     * holds.
     *
     * <p>{@code scoresAny(atLeast(0.8), first, second)} passes on scores of 0 and 0.8, also where a third metric has no
     * verdict; fails on 0 and 0.79.
     *
     * @throws EvaluationException where no metric holds and one has no verdict
     */
    public SELF scoresAny(ScoreBound bound, TraceMetric... metrics) {
        return together(ScoreTally.any("scoresAny", "trace", bound, metrics.length), metrics);
    }

    /**
     * Verifies that the trace scores well enough on at least so many of the metrics. All of them are evaluated and
     * recorded.
     *
     * <p>{@code scoresAtLeast(2, atLeast(0.8), first, second, third)} passes on scores of 0.8, 0 and 1; fails on 0.8, 0
     * and 0.
     *
     * @throws EvaluationException where those without a verdict would decide
     */
    public SELF scoresAtLeast(int number, ScoreBound bound, TraceMetric... metrics) {
        return together(ScoreTally.atLeast(number, "scoresAtLeast", "trace", bound, metrics.length), metrics);
    }

    private SELF together(ScoreTally tally, TraceMetric... metrics) {
        requireCaptured(tally.check());
        return scoredTogether(
                tally,
                Stream.of(metrics)
                        .<Supplier<Evaluation>>map(metric -> () -> metric.evaluate(actual))
                        .toList());
    }
}
