package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A metric's values in cases that are compared. A trial without the figure is missing data; but where a trial failed and
 * therefore has no score, it counts as the worst: 0, or the lowest score of all where that is negative.
 */
final class MetricValues {

    private final GatedMetric metric;
    private final List<PairedCase> pairs;
    private final BigDecimal worst;

    MetricValues(GatedMetric metric, List<PairedCase> pairs) {
        this.metric = metric;
        this.pairs = pairs;
        this.worst = lowest();
    }

    /** Returns 0 where no figure is negative. */
    private BigDecimal lowest() {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.baseline(), pair.run()))
                .flatMap(one -> one.trials().stream())
                .flatMap(trial -> Stream.ofNullable(trial.figures().get(metric.name())))
                .reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    /** Returns the cases that have the figure in baseline and run. */
    List<CaseFigures> figures() {
        return pairs.stream()
                .map(pair -> new CaseFigures(values(pair.baseline()), values(pair.run())))
                .filter(CaseFigures::isComplete)
                .toList();
    }

    /** Returns how many of the run's trials lack the figure. */
    int missing() {
        return trials()
                - pairs.stream().mapToInt(pair -> values(pair.run()).size()).sum();
    }

    int trials() {
        return pairs.stream().mapToInt(pair -> pair.run().trials().size()).sum();
    }

    private List<BigDecimal> values(CaseTrials one) {
        return one.trials().stream().flatMap(trial -> value(trial).stream()).toList();
    }

    private Optional<BigDecimal> value(MeasuredTrial trial) {
        return Optional.ofNullable(trial.figures().get(metric.name()))
                .or(() -> metric.isScore() && !trial.passed() ? Optional.of(worst) : Optional.empty());
    }
}
