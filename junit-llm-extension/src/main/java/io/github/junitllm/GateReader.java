package io.github.junitllm;

import io.github.junitllm.baseline.Gate;
import io.github.junitllm.baseline.LimitGate;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.baseline.NoRegressionGate;
import io.github.junitllm.baseline.PassRateGate;
import io.github.junitllm.text.NearestName;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads one annotation as a gate, and says what to write where it makes no sense. */
final class GateReader {

    private final String method;
    private final Annotation annotation;

    GateReader(String method, Annotation annotation) {
        this.method = method;
        this.annotation = annotation;
    }

    Gate read() {
        if (annotation instanceof NoRegression noRegression) {
            return noRegression(noRegression);
        }
        return annotation instanceof PassRate passRate ? passRate(passRate) : limit((Limit) annotation);
    }

    private Gate noRegression(NoRegression noRegression) {
        String metric = metric(noRegression.metric());
        require(!metric.equals(MetricNames.LATENCY), "a metric that a baseline keeps", "metric = \"latency\"");
        return new NoRegressionGate(metric);
    }

    private Gate passRate(PassRate passRate) {
        double atLeast = passRate.atLeast();
        require(atLeast > 0 && atLeast <= 1, "a share greater than 0 and at most 1", "atLeast = " + atLeast);
        return new PassRateGate(atLeast);
    }

    private Gate limit(Limit limit) {
        String metric = metric(limit.metric());
        require(
                !metric.equals(MetricNames.PASS_RATE),
                "another metric; a floor is a @PassRate",
                "metric = \"pass_rate\"");
        require(
                limit.percentile() > 0 && limit.percentile() <= 100,
                "a percentile greater than 0 and at most 100",
                "percentile = " + limit.percentile());
        require(
                limit.statistic() == Limit.Statistic.PERCENTILE || limit.percentile() == 100,
                "either a percentile or another statistic",
                "statistic = " + limit.statistic() + ", percentile = " + limit.percentile());
        return new LimitGate(
                metric,
                LimitGate.Statistic.valueOf(limit.statistic().name()),
                limit.percentile(),
                atMost(limit, metric),
                timesBaseline(limit, metric));
    }

    private @Nullable BigDecimal atMost(Limit limit, String metric) {
        boolean isMultiple = limit.timesBaseline() != 0;
        require(
                limit.atMost().isBlank() == isMultiple,
                "either atMost or timesBaseline",
                isMultiple ? "both" : "neither");
        if (isMultiple) {
            return null;
        }
        AmountForm form = AmountForm.of(metric);
        return form.parse(limit.atMost())
                .orElseThrow(() -> misuse("atMost as " + form.description(), "atMost = \"" + limit.atMost() + "\""));
    }

    private @Nullable BigDecimal timesBaseline(Limit limit, String metric) {
        double times = limit.timesBaseline();
        if (times == 0) {
            return null;
        }
        require(times > 0 && Double.isFinite(times), "a multiple greater than 0", "timesBaseline = " + times);
        require(!metric.equals(MetricNames.LATENCY), "atMost for a latency, which no baseline keeps", "timesBaseline");
        return BigDecimal.valueOf(times);
    }

    private String metric(String name) {
        require(!name.isBlank(), "the name of a metric", "metric = \"" + name + "\"");
        if (!MetricNames.all().contains(name)) {
            NearestName.of(name, MetricNames.all()).ifPresent(nearest -> {
                throw misuse(
                        "a known metric or the name of a score",
                        "metric = \"" + name + "\"; did you mean \"" + nearest + "\"?");
            });
        }
        return name;
    }

    private void require(boolean isMet, String required, String found) {
        if (!isMet) {
            throw misuse(required, found);
        }
    }

    private ExtensionConfigurationException misuse(String required, String found) {
        String end = found.endsWith("?") ? "" : ".";
        return new ExtensionConfigurationException(
                "@" + annotation.annotationType().getSimpleName() + " requires " + required + ", but [" + method
                        + "] says " + found + end);
    }
}
