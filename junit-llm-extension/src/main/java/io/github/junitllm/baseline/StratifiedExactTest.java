package io.github.junitllm.baseline;

import java.util.Collection;

/**
 * Tests whether these cases pass less or more often than before. If nothing has changed, the trials of a case that
 * passed are spread over baseline and run by chance: the run's passes follow a hypergeometric distribution in each case,
 * independent of other cases, and their sum the convolution of all. The test is exact whatever the numbers of trials;
 * it equals R's {@code mantelhaen.test(exact = TRUE)}, one-sided.
 */
final class StratifiedExactTest {

    private StratifiedExactTest() {}

    /** Tests; without cases both probabilities are 1. */
    static PValues of(Collection<CaseCounts> cases) {
        IntegerDistribution sum = IntegerDistribution.ZERO;
        int passed = 0;
        for (CaseCounts counts : cases) {
            sum = sum.plus(IntegerDistribution.hypergeometric(
                    counts.baselineTrials() + counts.trials(),
                    counts.baselinePassed() + counts.passed(),
                    counts.trials()));
            passed += counts.passed();
        }
        return new PValues(sum.atMost(passed), sum.atLeast(passed));
    }
}
