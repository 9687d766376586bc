package io.github.junitllm.baseline;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the values of metrics from a trial's record. What is not known is left out: it is no zero. */
final class TrialFigures {

    private final SortedMap<String, BigDecimal> figures = new TreeMap<>();

    private TrialFigures() {}

    static SortedMap<String, BigDecimal> of(TrialRecord trial) {
        TrialFigures figures = new TrialFigures();
        figures.scores(trial.evaluations());
        figures.usage(trial.usage());
        figures.cost(trial.cost());
        Latency.seconds(trial.steps()).ifPresent(seconds -> figures.put(MetricNames.LATENCY, seconds));
        return figures.figures;
    }

    /** A score that a trial has several times, one an answer for example, counts with its mean. */
    private void scores(List<Evaluation> evaluations) {
        Map<String, List<BigDecimal>> scores = new TreeMap<>();
        for (Evaluation evaluation : evaluations) {
            Double score = evaluation.score();
            if (score != null && !MetricNames.all().contains(evaluation.name())) {
                scores.computeIfAbsent(evaluation.name(), name -> new ArrayList<>())
                        .add(BigDecimal.valueOf(score));
            }
        }
        scores.forEach((name, values) -> put(name, mean(values)));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.size() == 1
                ? values.get(0)
                : Decimals.quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
    }

    private void usage(UsageRecord usage) {
        Long input = usage.inputTokens();
        Long output = usage.outputTokens();
        put(MetricNames.INPUT_TOKENS, input);
        put(MetricNames.OUTPUT_TOKENS, output);
        put(MetricNames.TOKENS, input == null || output == null ? null : Long.valueOf(input + output));
        put(MetricNames.MODEL_CALLS, (long) usage.modelCalls());
        put(MetricNames.TOOL_CALLS, (long) usage.toolExecutions());
    }

    private void cost(CostRecord cost) {
        BigDecimal usd = cost.usd();
        if (usd != null && cost.unpricedCalls() == 0) {
            put(MetricNames.COST, usd);
        }
    }

    private void put(String name, @Nullable Long count) {
        if (count != null) {
            put(name, BigDecimal.valueOf(count));
        }
    }

    private void put(String name, BigDecimal value) {
        figures.put(name, Decimals.plain(value));
    }
}
