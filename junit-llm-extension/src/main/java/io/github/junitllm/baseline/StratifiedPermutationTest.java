package io.github.junitllm.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Tests whether a figure of these cases got lower or higher. If nothing has changed, which trials of a case belong to
 * the run is chance, so they are dealt out anew within each case. The statistic is the sum over the cases of the
 * difference between the run's and the baseline's mean: each case counts the same.
 *
 * <p>Up to {@value #MOST_ENUMERATED} ways to deal are enumerated. Of more, {@value #DRAWS} are drawn, seeded by the
 * figures themselves, so that the same figures give the same result; then p = (1 + as extreme draws) / (1 + draws), which
 * is valid, and never below 0.0001.
 */
final class StratifiedPermutationTest {

    static final int MOST_ENUMERATED = 100_000;
    static final int DRAWS = 9_999;

    /** Sums of the same figures in another order differ in their last digits. */
    private static final double ROUNDING = 1e-11;

    private final List<Relabelling> cases;
    private final double observed;
    private final double tolerance;

    private StratifiedPermutationTest(List<Relabelling> cases) {
        this.cases = cases;
        this.observed = cases.stream().mapToDouble(Relabelling::observed).sum();
        this.tolerance =
                ROUNDING * cases.stream().mapToDouble(Relabelling::size).sum();
    }

    /**
     * Tests; without cases, or where no case has two different figures, both probabilities are 1.
     *
     * @param scale on which scale a difference counts
     */
    static PValues of(List<CaseFigures> figures, DoubleUnaryOperator scale) {
        StratifiedPermutationTest test = new StratifiedPermutationTest(figures.stream()
                .map(one -> Relabelling.of(one, scale))
                .filter(Relabelling::matters)
                .toList());
        return test.ways() <= MOST_ENUMERATED ? test.enumerated() : test.drawn(seed(test.cases));
    }

    private double ways() {
        return cases.stream().mapToDouble(Relabelling::ways).reduce(1, (all, one) -> all * one);
    }

    private PValues enumerated() {
        double[] sums = {0};
        for (Relabelling relabelling : cases) {
            sums = added(sums, relabelling.all());
        }
        return new PValues((double) asLow(sums) / sums.length, (double) asHigh(sums) / sums.length);
    }

    private static double[] added(double[] sums, double[] terms) {
        double[] result = new double[sums.length * terms.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = sums[i / terms.length] + terms[i % terms.length];
        }
        return result;
    }

    private PValues drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[DRAWS];
        Arrays.setAll(sums, draw -> drawSum(random));
        return new PValues((1.0 + asLow(sums)) / (1 + DRAWS), (1.0 + asHigh(sums)) / (1 + DRAWS));
    }

    private double drawSum(SplittableRandom random) {
        double sum = 0;
        for (Relabelling relabelling : cases) {
            sum += relabelling.draw(random);
        }
        return sum;
    }

    private long asLow(double[] sums) {
        return Arrays.stream(sums).filter(sum -> sum <= observed + tolerance).count();
    }

    private long asHigh(double[] sums) {
        return Arrays.stream(sums).filter(sum -> sum >= observed - tolerance).count();
    }

    private static long seed(List<Relabelling> cases) {
        return cases.stream().mapToLong(Relabelling::seed).reduce(1, (hash, next) -> 31 * hash + next);
    }
}
