package io.github.junitllm.judge.agreement;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Agreement of two raters beyond chance: Cohen's κ, weighted or not. 1 is full agreement, 0 is what chance gives. Where
 * nearly all labels are alike it is small even if nearly all verdicts agree.
 *
 * @param value at most 1
 * @param standardError of a large sample (Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969)
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Kappa(double value, double standardError) {

    /** Returns the interval of a large sample, within [−1, 1]. */
    public Interval interval() {
        return Interval.around(value, standardError).within(-1, 1);
    }

    /**
     * Returns κ of a square table of counts: a row for each grade of the first rater, a column for each grade of the
     * second, in the order of the grades. Empty where nothing was counted, or where chance alone would agree always.
     */
    public static Optional<Kappa> of(int[][] counts, Weighting weighting) {
        Table table = new Table(counts, weighting);
        double expected = table.expected();
        if (table.total == 0 || expected >= 1) {
            return Optional.empty();
        }
        double kappa = (table.observed() - expected) / (1 - expected);
        return Optional.of(new Kappa(kappa, table.standardError(kappa)));
    }

    private static final class Table {

        private final double[][] shares;
        private final double[][] weights;
        private final double[] rows;
        private final double[] columns;
        private final int grades;
        private int total;

        Table(int[][] counts, Weighting weighting) {
            grades = counts.length;
            shares = new double[grades][grades];
            weights = new double[grades][grades];
            rows = new double[grades];
            columns = new double[grades];
            for (int[] row : counts) {
                for (int count : row) {
                    total += count;
                }
            }
            each((i, j) -> fill(i, j, counts, weighting));
        }

        private void fill(int i, int j, int[][] counts, Weighting weighting) {
            shares[i][j] = (double) counts[i][j] / total;
            weights[i][j] = weighting.weight(grades == 1 ? 0 : Math.abs(i - j) / (grades - 1.0));
            rows[i] += shares[i][j];
            columns[j] += shares[i][j];
        }

        double observed() {
            return sum((i, j) -> shares[i][j] * weights[i][j]);
        }

        double expected() {
            return sum((i, j) -> rows[i] * columns[j] * weights[i][j]);
        }

        double standardError(double kappa) {
            double[] ofRows = new double[grades];
            double[] ofColumns = new double[grades];
            each((i, j) -> {
                ofRows[i] += columns[j] * weights[i][j];
                ofColumns[j] += rows[i] * weights[i][j];
            });
            double expected = expected();
            double spread =
                    sum((i, j) -> shares[i][j] * square(weights[i][j] - (ofRows[i] + ofColumns[j]) * (1 - kappa)));
            double variance = spread - square(kappa - expected * (1 - kappa));
            return Math.sqrt(Math.max(0, variance) / total) / (1 - expected);
        }

        private double sum(Cell cell) {
            double sum = 0;
            for (int i = 0; i < grades; i++) {
                for (int j = 0; j < grades; j++) {
                    sum += cell.of(i, j);
                }
            }
            return sum;
        }

        private void each(Visit visit) {
            for (int i = 0; i < grades; i++) {
                for (int j = 0; j < grades; j++) {
                    visit.at(i, j);
                }
            }
        }

        private static double square(double value) {
            return value * value;
        }

        private interface Cell {
            double of(int i, int j);
        }

        private interface Visit {
            void at(int i, int j);
        }
    }
}
