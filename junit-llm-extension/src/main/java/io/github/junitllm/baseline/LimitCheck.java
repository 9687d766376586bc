package io.github.junitllm.baseline;

import io.github.junitllm.result.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a metric stays below a limit. */
final class LimitCheck {

    private final LimitGate gate;
    private final GatedMetric metric;
    private final LimitStatistic statistic;

    LimitCheck(LimitGate gate) {
        this.gate = gate;
        this.metric = new GatedMetric(gate.metric());
        this.statistic = new LimitStatistic(gate);
    }

    Conclusion conclude(Measurements measured, Optional<Comparison> comparison) {
        if (gate.atMost() != null) {
            return absolute(gate.atMost(), measured);
        }
        BigDecimal times = Optional.ofNullable(gate.timesBaseline())
                .orElseThrow(() -> new IllegalArgumentException(GateName.of(gate) + " has no limit"));
        return comparison.map(compared -> relative(times, compared)).orElseGet(Conclusion::noBaseline);
    }

    private Conclusion absolute(BigDecimal atMost, Measurements measured) {
        List<MeasuredTrial> trials =
                measured.cases().stream().flatMap(one -> one.trials().stream()).toList();
        List<BigDecimal> values = trials.stream()
                .flatMap(trial -> Stream.ofNullable(trial.figures().get(gate.metric())))
                .toList();
        return values.size() < trials.size()
                ? metric.missing(trials.size() - values.size(), trials.size())
                : limited(statistic.of(values), atMost, trials.size());
    }

    private Conclusion limited(BigDecimal value, BigDecimal atMost, int trials) {
        return decided(value, atMost, subject(value, trials) + ", ", metric.written(atMost))
                .withValues(null, value.doubleValue());
    }

    private Conclusion relative(BigDecimal times, Comparison comparison) {
        return comparison
                .obstacle(metric)
                .map(Conclusion::incomparable)
                .orElseGet(() -> compared(new MetricValues(metric, comparison.pairs()), times));
    }

    private Conclusion compared(MetricValues values, BigDecimal times) {
        if (values.trials() == 0) {
            return Conclusion.nothingShared();
        }
        if (values.missing() > 0) {
            return metric.missing(values.missing(), values.trials());
        }
        return values.figures().isEmpty() ? metric.missingInBaseline() : compared(values.figures(), times);
    }

    private Conclusion compared(List<CaseFigures> cases, BigDecimal times) {
        BigDecimal before = statistic.ofBaseline(cases);
        BigDecimal now = statistic.ofRun(cases);
        int trials = cases.stream().mapToInt(one -> one.values().size()).sum();
        String subject = subject(now, trials) + ", " + ratio(now, before) + metric.written(before) + ", ";
        return decided(now, before.multiply(times), subject, Figure.plain(times) + " times")
                .withValues(before.doubleValue(), now.doubleValue());
    }

    private static String ratio(BigDecimal now, BigDecimal before) {
        return before.signum() == 0
                ? "the baseline's was "
                : Figure.rounded(now.divide(before, MathContext.DECIMAL32)) + " times the baseline's ";
    }

    private static Conclusion decided(BigDecimal value, BigDecimal limit, String subject, String limitWords) {
        return value.compareTo(limit) <= 0
                ? Conclusion.visible(Verdict.KEPT, "KEPT: " + subject + "at most " + limitWords + ".")
                : Conclusion.failing(Verdict.VIOLATED, "VIOLATED: " + subject + "more than " + limitWords + ".");
    }

    private String subject(BigDecimal value, int trials) {
        return statistic.words() + " " + metric.words() + " " + metric.written(value) + " over "
                + Figure.counted(trials, "trial");
    }
}
