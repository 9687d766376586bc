package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** One case's trials, dealt out anew to baseline and run. Holds what it draws with, so it belongs to one thread. */
final class Relabelling {

    /** The baseline's figures, then the run's, each sorted, less the mean of all: their sum is 0. */
    private final double[] centred;

    private final double[] deck;
    private final int taken;
    private final double weight;
    private final double observed;

    private Relabelling(double[] centred, int baselineTrials) {
        int trials = centred.length - baselineTrials;
        this.centred = centred;
        this.deck = centred.clone();
        this.taken = Math.min(baselineTrials, trials);
        this.weight = (trials <= baselineTrials ? 1 : -1) * (1.0 / baselineTrials + 1.0 / trials);
        this.observed = (1.0 / baselineTrials + 1.0 / trials)
                * Arrays.stream(centred, baselineTrials, centred.length).sum();
    }

    static Relabelling of(CaseFigures figures, DoubleUnaryOperator scale) {
        double[] all = DoubleStream.concat(sorted(figures.baseline(), scale), sorted(figures.values(), scale))
                .toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        return new Relabelling(
                Arrays.stream(all).map(figure -> figure - mean).toArray(),
                figures.baseline().size());
    }

    private static DoubleStream sorted(List<BigDecimal> figures, DoubleUnaryOperator scale) {
        return figures.stream().mapToDouble(BigDecimal::doubleValue).map(scale).sorted();
    }

    /** Returns whether it makes a difference who gets which. */
    boolean matters() {
        return Arrays.stream(centred).anyMatch(figure -> figure != centred[0]);
    }

    /** Returns the difference between the run's and the baseline's mean. */
    double observed() {
        return observed;
    }

    /** Returns how large a sum of all figures may become. */
    double size() {
        return Math.abs(weight) * Arrays.stream(centred).map(Math::abs).sum();
    }

    /** Returns in how many ways the trials can be dealt out. */
    double ways() {
        double ways = 1;
        for (int i = 1; i <= taken; i++) {
            ways = ways * (centred.length - taken + i) / i;
        }
        return Math.rint(ways);
    }

    /** Returns the difference of the means for each way to deal. */
    double[] all() {
        return chosen(0, taken, 0).map(sum -> weight * sum).toArray();
    }

    private DoubleStream chosen(int from, int missing, double sum) {
        if (missing == 0) {
            return DoubleStream.of(sum);
        }
        if (centred.length - from < missing) {
            return DoubleStream.empty();
        }
        return DoubleStream.concat(chosen(from + 1, missing - 1, sum + centred[from]), chosen(from + 1, missing, sum));
    }

    /** Deals out by chance and returns the difference of the means. */
    double draw(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < taken; i++) {
            int other = i + random.nextInt(deck.length - i);
            double drawn = deck[other];
            deck[other] = deck[i];
            deck[i] = drawn;
            sum += drawn;
        }
        return weight * sum;
    }

    long seed() {
        return 31L * Arrays.hashCode(centred) + taken;
    }
}
