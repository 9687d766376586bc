package io.github.junitllm.baseline;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.text.Excerpt;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What a gate looks at: which way is worse, and how its figures are written.
 *
 * @param name one of {@link MetricNames}, or that of a score
 */
record GatedMetric(String name) {

    private static final Set<String> LOWER_IS_BETTER = Set.of(
            MetricNames.COST,
            MetricNames.TOKENS,
            MetricNames.INPUT_TOKENS,
            MetricNames.OUTPUT_TOKENS,
            MetricNames.MODEL_CALLS,
            MetricNames.TOOL_CALLS,
            MetricNames.LATENCY);

    boolean isPassRate() {
        return name.equals(MetricNames.PASS_RATE);
    }

    boolean isCost() {
        return name.equals(MetricNames.COST);
    }

    boolean isLowerBetter() {
        return LOWER_IS_BETTER.contains(name);
    }

    /** Returns whether it is a score, of which 1 is usually best. */
    boolean isScore() {
        return !isPassRate() && !isLowerBetter();
    }

    /** Returns the name in words. */
    String words() {
        return isScore() ? Excerpt.of(name) : name.replace('_', ' ');
    }

    String written(double value) {
        return isPassRate() ? Figure.percent(value) : written(BigDecimal.valueOf(value));
    }

    String written(BigDecimal value) {
        return switch (name) {
            case MetricNames.COST -> Figure.money(value);
            case MetricNames.LATENCY -> Figure.rounded(value) + " s";
            default -> Figure.rounded(value);
        };
    }

    /** Says that trials do not have it, and what to do. */
    Conclusion missing(int missing, int trials) {
        return Conclusion.failing(Verdict.NOT_MEASURED, missingText(missing, trials));
    }

    private String missingText(int missing, int trials) {
        return "NOT MEASURED: " + missing + " of " + Figure.counted(trials, "trial") + (missing == 1 ? " has" : " have")
                + " no " + words() + ". " + remedy();
    }

    /** Says that the baseline does not have it. */
    Conclusion missingInBaseline() {
        String fact = "the baseline has no " + words();
        return name.equals(MetricNames.LATENCY)
                ? Conclusion.visible(
                        Verdict.INCOMPARABLE,
                        "INCOMPARABLE: " + fact + ", for a baseline never has. Limit it in seconds: "
                                + "@Limit(metric = GateMetric.LATENCY, atMost = \"5 s\").")
                : Conclusion.incomparable(fact);
    }

    private String remedy() {
        return switch (name) {
            case MetricNames.COST ->
                "Give every model a price, and let the application trace its model calls with their tokens.";
            case MetricNames.TOKENS, MetricNames.INPUT_TOKENS, MetricNames.OUTPUT_TOKENS ->
                "Let the application trace its model calls with their tokens.";
            case MetricNames.MODEL_CALLS, MetricNames.TOOL_CALLS, MetricNames.LATENCY ->
                "Let the application trace its calls.";
            default -> "Record this score in every trial: trial.score(\"" + words() + "\", …), or by a judge.";
        };
    }
}
