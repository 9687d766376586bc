package io.github.junitllm.baseline;

import java.util.Collection;

/**
 * When a difference is more than chance. A pull request that changes nothing may fail in at most 5 of 100 runs: 4 for the
 * comparison of all cases, 1 for what single cases will be asked beside it. The test is exact, so it uses up less.
 */
final class Significance {

    /** The largest p that counts. */
    static final double LEVEL = 0.04;

    private Significance() {}

    static boolean reached(double p) {
        return p <= LEVEL;
    }

    /** Returns whether so many trials can show anything: whether they do if all passed before, and none passes now. */
    static boolean canBeReachedBy(Collection<CaseCounts> cases) {
        return reached(StratifiedExactTest.of(
                        cases.stream().map(CaseCounts::fromAllToNone).toList())
                .less());
    }
}
