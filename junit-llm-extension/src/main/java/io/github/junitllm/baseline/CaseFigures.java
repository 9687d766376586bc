package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * A metric's values in the trials of one case, before and now.
 *
 * @param baseline the baseline's trials
 * @param values the run's trials
 */
record CaseFigures(List<BigDecimal> baseline, List<BigDecimal> values) {

    CaseFigures {
        baseline = List.copyOf(baseline);
        values = List.copyOf(values);
    }

    static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isComplete() {
        return !baseline.isEmpty() && !values.isEmpty();
    }

    BigDecimal baselineMean() {
        return sum(baseline).divide(BigDecimal.valueOf(baseline.size()), MathContext.DECIMAL128);
    }

    BigDecimal mean() {
        return sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }

    /** Returns what the baseline's values would add up to if it had as many trials as the run. */
    BigDecimal scaledBaselineSum() {
        return sum(baseline)
                .multiply(BigDecimal.valueOf(values.size()))
                .divide(BigDecimal.valueOf(baseline.size()), MathContext.DECIMAL128);
    }

    /** Returns a negative number where the mean fell, 0 where it is the same to the last digit. */
    int change() {
        return sum(values)
                .multiply(BigDecimal.valueOf(baseline.size()))
                .compareTo(sum(baseline).multiply(BigDecimal.valueOf(values.size())));
    }

    /** Returns how many trials there are, as if none had passed. */
    CaseCounts sizes() {
        return new CaseCounts(0, baseline.size(), 0, values.size());
    }

    boolean isPositive() {
        return Stream.of(baseline, values).flatMap(List::stream).allMatch(figure -> figure.signum() > 0);
    }
}
