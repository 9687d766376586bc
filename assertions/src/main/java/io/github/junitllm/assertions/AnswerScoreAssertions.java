package io.github.junitllm.assertions;

import io.github.junitllm.assertions.Unmet.Fact;
import io.github.junitllm.evaluation.Embedder;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.Metric;
import io.github.junitllm.evaluation.Metrics;
import io.github.junitllm.evaluation.ScoreBound;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on what metrics conclude about an answer. */
abstract class AnswerScoreAssertions<SELF extends AnswerScoreAssertions<SELF>> extends ContentAssertions<SELF> {

    AnswerScoreAssertions(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, subject, evidence, listener);
    }

    /**
     * Verifies that the answer scores well enough on a metric, and records the score. Takes a judge or any other metric.
     *
     * <p>{@code scores(Judges.faithfulness(model).given(policy), atLeast(0.8))} passes on an answer of which the judge
     * finds 4 of 5 claims supported; fails on one with 1 of 2.
     *
     * @throws EvaluationException where there is no score: whatever the metric throws, and of kind {@code JUDGE} where it
     *     says that there was nothing to judge
     */
    public SELF scores(Metric metric, ScoreBound bound) {
        String answer = present("scores", "to score " + ScoreCheck.words(bound));
        return scored(
                new ScoreCheck(subject, metric.evaluate(answer), bound), new Fact(subject(), shownAnswer(answer)));
    }

    /**
     * Evaluates the answer and records what comes out, without asserting anything about it. Takes a judge or any other
     * metric.
     *
     * <p>{@code record(Metrics.wordCount())} passes on every answer; fails on {@code null}.
     *
     * @throws EvaluationException whatever the metric throws where it has no verdict
     */
    public SELF record(Metric metric) {
        recorded(metric.evaluate(present("record", "to be evaluated")));
        return myself;
    }

    /**
     * Verifies that the answer scores well enough on every metric. All of them are evaluated and recorded, whichever
     * fails.
     *
     * <p>{@code scoresAll(atLeast(0.8), Metrics.rougeL(reference), faithful)} passes on scores of 0.8 and 1; fails on
     * 0.79 and 1, and on 0.79 where the other metric has no verdict.
     *
     * @throws EvaluationException where no metric fails and one has no verdict
     */
    public SELF scoresAll(ScoreBound bound, Metric... metrics) {
        return together(ScoreTally.all("scoresAll", subject, bound, metrics.length), metrics);
    }

    /**
     * Verifies that the answer scores well enough on one metric or more. All of them are evaluated and recorded, whichever
     * holds.
     *
     * <p>{@code scoresAny(atLeast(0.8), Metrics.exactMatch(reference), similar)} passes on scores of 0 and 0.8, also where
     * a third metric has no verdict; fails on 0 and 0.79.
     *
     * @throws EvaluationException where no metric holds and one has no verdict
     */
    public SELF scoresAny(ScoreBound bound, Metric... metrics) {
        return together(ScoreTally.any("scoresAny", subject, bound, metrics.length), metrics);
    }

    /**
     * Verifies that the answer scores well enough on at least so many of the metrics. All of them are evaluated and
     * recorded.
     *
     * <p>{@code scoresAtLeast(2, atLeast(0.8), first, second, third)} passes on scores of 0.8, 0 and 1; fails on 0.8, 0
     * and 0.
     *
     * @throws EvaluationException where those without a verdict would decide
     */
    public SELF scoresAtLeast(int number, ScoreBound bound, Metric... metrics) {
        return together(ScoreTally.atLeast(number, "scoresAtLeast", subject, bound, metrics.length), metrics);
    }

    /**
     * Verifies that the answer is near in meaning to a reference, by the cosine of their vectors, and records the
     * similarity. The same as {@code scores(Metrics.semanticSimilarity(reference, embedder), bound)}.
     *
     * <p>{@code isSimilarTo("within 30 days", embedder, atLeast(0.8))} passes on "you have 30 days" where the cosine is
     * 0.93; fails on "hello" where it is 0.2.
     *
     * @throws EvaluationException where the embedder gives no usable vectors
     */
    public SELF isSimilarTo(String reference, Embedder embedder, ScoreBound bound) {
        return scores(Metrics.semanticSimilarity(Requirement.text("isSimilarTo", reference), embedder), bound);
    }

    private SELF together(ScoreTally tally, Metric... metrics) {
        String answer = present(tally.check(), tally.expectation());
        List<Supplier<Evaluation>> evaluations = Stream.of(metrics)
                .<Supplier<Evaluation>>map(metric -> () -> metric.evaluate(answer))
                .toList();
        return scoredTogether(tally, evaluations, new Fact(subject(), shownAnswer(answer)));
    }
}
