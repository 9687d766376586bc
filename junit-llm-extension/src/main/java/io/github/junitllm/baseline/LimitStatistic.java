package io.github.junitllm.baseline;

import io.github.junitllm.baseline.LimitGate.Statistic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The one figure that a limit looks at. */
final class LimitStatistic {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

    private final Statistic statistic;
    private final BigDecimal percentile;

    LimitStatistic(LimitGate gate) {
        this.statistic = gate.statistic();
        this.percentile = BigDecimal.valueOf(gate.percentile());
    }

    /** Computes it of at least one value. */
    BigDecimal of(List<BigDecimal> values) {
        return switch (statistic) {
            case PERCENTILE -> nearestRank(values.stream().sorted().toList());
            case MEAN -> CaseFigures.sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
            case SUM -> CaseFigures.sum(values);
        };
    }

    /** Returns the smallest value that is at least as large as the given percentage of all values. */
    private BigDecimal nearestRank(List<BigDecimal> sorted) {
        int rank = percentile
                .multiply(BigDecimal.valueOf(sorted.size()))
                .divide(LARGEST, 0, RoundingMode.CEILING)
                .intValueExact();
        return sorted.get(rank - 1);
    }

    /** Computes it of the baseline; a sum as if each case had had as many trials as in the run. */
    BigDecimal ofBaseline(List<CaseFigures> cases) {
        return statistic == Statistic.SUM
                ? CaseFigures.sum(
                        cases.stream().map(CaseFigures::scaledBaselineSum).toList())
                : of(cases.stream().flatMap(one -> one.baseline().stream()).toList());
    }

    BigDecimal ofRun(List<CaseFigures> cases) {
        return of(cases.stream().flatMap(one -> one.values().stream()).toList());
    }

    /** Returns it in words, before the metric's name. */
    String words() {
        return switch (statistic) {
            case PERCENTILE -> percentile.compareTo(LARGEST) == 0 ? "largest" : "p" + Figure.plain(percentile);
            case MEAN -> "mean";
            case SUM -> "total";
        };
    }
}
