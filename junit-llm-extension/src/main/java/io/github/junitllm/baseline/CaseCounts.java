package io.github.junitllm.baseline;

/**
 * How often one case passed, before and now.
 *
 * @param baselinePassed how many of the baseline's trials passed
 * @param baselineTrials how many trials the baseline has, at least 1
 * @param passed how many of the run's trials passed
 * @param trials how many trials the run has, at least 1
 */
record CaseCounts(int baselinePassed, int baselineTrials, int passed, int trials) {

    CaseCounts {
        if (baselinePassed < 0 || baselinePassed > baselineTrials || baselineTrials == 0) {
            throw new IllegalArgumentException(baselinePassed + " of " + baselineTrials + " trials cannot have passed");
        }
        if (passed < 0 || passed > trials || trials == 0) {
            throw new IllegalArgumentException(passed + " of " + trials + " trials cannot have passed");
        }
    }

    double baselineRate() {
        return (double) baselinePassed / baselineTrials;
    }

    double rate() {
        return (double) passed / trials;
    }

    /** Returns a negative number where the case passed less often than before, 0 where it passed as often. */
    int change() {
        return Long.compare((long) passed * baselineTrials, (long) baselinePassed * trials);
    }

    /** Returns the clearest drop that so many trials can show: all passed before, none passes now. */
    CaseCounts fromAllToNone() {
        return new CaseCounts(baselineTrials, baselineTrials, 0, trials);
    }
}
