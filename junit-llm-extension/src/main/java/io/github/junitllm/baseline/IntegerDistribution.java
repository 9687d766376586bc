package io.github.junitllm.baseline;

import java.util.Arrays;

/**
 * The distribution of an integer, as the probabilities of consecutive values. They are sums of products of positive
 * doubles, never differences, so the relative error grows by few units in the last place a summand: below 1e-11 for
 * 5,000 summands. Values with probabilities below 1e-300 at either end count as impossible.
 */
final class IntegerDistribution {

    static final IntegerDistribution ZERO = new IntegerDistribution(0, new double[] {1});

    private static final double NEGLIGIBLE = 1e-300;

    private final int lowest;
    private final double[] probabilities;

    private IntegerDistribution(int lowest, double[] probabilities) {
        this.lowest = lowest;
        this.probabilities = probabilities;
    }

    /**
     * Returns the distribution of the number of successes in a sample drawn without replacement.
     *
     * @param population how many there are
     * @param successes how many of them are successes
     * @param sample how many are drawn
     */
    static IntegerDistribution hypergeometric(int population, int successes, int sample) {
        int lowest = Math.max(0, sample - (population - successes));
        int highest = Math.min(sample, successes);
        int mode = (int) ((sample + 1L) * (successes + 1L) / (population + 2L));
        double[] weights = new double[highest - lowest + 1];
        weights[mode - lowest] = 1;
        for (int x = mode; x < highest; x++) {
            weights[x + 1 - lowest] = weights[x - lowest] * ratio(x, population, successes, sample);
        }
        for (int x = mode; x > lowest; x--) {
            weights[x - 1 - lowest] = weights[x - lowest] / ratio(x - 1, population, successes, sample);
        }
        double total = Arrays.stream(weights).sum();
        return new IntegerDistribution(
                lowest, Arrays.stream(weights).map(weight -> weight / total).toArray());
    }

    /** Returns how much more probable one more success is. */
    private static double ratio(int x, int population, int successes, int sample) {
        return (double) (successes - x) * (sample - x) / ((x + 1.0) * (population - successes - sample + x + 1.0));
    }

    /** Returns the distribution of the sum with an independent integer. */
    IntegerDistribution plus(IntegerDistribution other) {
        return probabilities.length < other.probabilities.length ? other.convolved(this) : convolved(other);
    }

    private IntegerDistribution convolved(IntegerDistribution shorter) {
        double[] sum = new double[probabilities.length + shorter.probabilities.length - 1];
        for (int shift = 0; shift < shorter.probabilities.length; shift++) {
            double factor = shorter.probabilities[shift];
            for (int i = 0; i < probabilities.length; i++) {
                sum[i + shift] += factor * probabilities[i];
            }
        }
        return new IntegerDistribution(lowest + shorter.lowest, sum).withoutNegligibleEnds();
    }

    private IntegerDistribution withoutNegligibleEnds() {
        int from = 0;
        int to = probabilities.length;
        while (probabilities[from] < NEGLIGIBLE) {
            from++;
        }
        while (probabilities[to - 1] < NEGLIGIBLE) {
            to--;
        }
        return to - from == probabilities.length
                ? this
                : new IntegerDistribution(lowest + from, Arrays.copyOfRange(probabilities, from, to));
    }

    /** Returns the probability of the value or a lower one, in [1e-300, 1]. */
    double atMost(int value) {
        double sum = 0;
        for (int i = 0; i < probabilities.length && lowest + i <= value; i++) {
            sum += probabilities[i];
        }
        return bounded(sum);
    }

    /** Returns the probability of the value or a higher one, in [1e-300, 1]. */
    double atLeast(int value) {
        double sum = 0;
        for (int i = probabilities.length - 1; i >= 0 && lowest + i >= value; i--) {
            sum += probabilities[i];
        }
        return bounded(sum);
    }

    private static double bounded(double probability) {
        return Math.min(1, Math.max(NEGLIGIBLE, probability));
    }
}
