package io.github.junitllm;

import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.UsageReference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trials of a case took when their baseline was measured.
 *
 * @param reference the baseline
 * @param accepted the trials of the case, at least one
 * @param prices the identity of the prices that are in force now
 */
record BaselineUsage(Reference reference, CaseTrials accepted, String prices) implements UsageReference {

    private static final int NANOSECONDS = 9;

    @Override
    public String name() {
        return "the baseline";
    }

    @Override
    public int trials() {
        return accepted.trials().size();
    }

    @Override
    public Optional<BigDecimal> tokens() {
        return mean(MetricNames.TOKENS);
    }

    @Override
    public Optional<BigDecimal> usd() {
        String then = reference.measured().prices();
        if (!then.equals(prices)) {
            throw new EvaluationException(
                    Kind.SETUP,
                    "Costs cannot be compared: baseline " + reference.location() + " has the prices of " + then
                            + ", this run those of " + prices + ". Bound tokens by usesAtMostTimes instead, or accept a"
                            + " new baseline with -D" + Setting.BASELINE.key() + "=accept.");
        }
        return mean(MetricNames.COST);
    }

    @Override
    public Optional<Duration> duration() {
        return mean(MetricNames.LATENCY)
                .map(seconds ->
                        Duration.ofNanos(seconds.movePointRight(NANOSECONDS).longValue()));
    }

    private Optional<BigDecimal> mean(String metric) {
        List<BigDecimal> figures = accepted.trials().stream()
                .flatMap(trial -> Stream.ofNullable(trial.figures().get(metric)))
                .toList();
        return figures.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL64));
    }
}
