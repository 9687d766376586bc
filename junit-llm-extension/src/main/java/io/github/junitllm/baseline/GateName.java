package io.github.junitllm.baseline;

import io.github.junitllm.text.Excerpt;
import java.math.BigDecimal;

/** Names a gate as the test writes it, without its limit. */
final class GateName {

    private GateName() {}

    static String of(Gate gate) {
        if (gate instanceof PassRateGate floor) {
            return "@PassRate(atLeast = " + Figure.plain(BigDecimal.valueOf(floor.atLeast())) + ")";
        }
        String metric = "metric = \"" + Excerpt.of(gate.metric()) + "\"";
        if (gate instanceof LimitGate limit) {
            return "@Limit(" + metric + ", " + statistic(limit) + ")";
        }
        return gate.metric().equals(MetricNames.PASS_RATE) ? "@NoRegression" : "@NoRegression(" + metric + ")";
    }

    private static String statistic(LimitGate limit) {
        return switch (limit.statistic()) {
            case PERCENTILE -> "percentile = " + Figure.plain(BigDecimal.valueOf(limit.percentile()));
            case MEAN, SUM -> "statistic = " + limit.statistic();
        };
    }
}
