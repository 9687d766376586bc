package io.github.junitllm.baseline;

import java.util.List;

/** Counts by brute force in how many assignments of trials to baseline and run so many of the run's trials pass. */
final class Assignments {

    private final List<CaseCounts> cases;
    private final int observed;
    private long all;
    private long asLow;
    private long asHigh;

    private Assignments(List<CaseCounts> cases) {
        this.cases = cases;
        this.observed = cases.stream().mapToInt(CaseCounts::passed).sum();
    }

    static PValues of(List<CaseCounts> cases) {
        Assignments assignments = new Assignments(cases);
        assignments.count(0, 0);
        return new PValues((double) assignments.asLow / assignments.all, (double) assignments.asHigh / assignments.all);
    }

    private void count(int at, int passed) {
        if (at == cases.size()) {
            all++;
            asLow += passed <= observed ? 1 : 0;
            asHigh += passed >= observed ? 1 : 0;
            return;
        }
        CaseCounts counts = cases.get(at);
        int trials = counts.baselineTrials() + counts.trials();
        for (int run = 0; run < 1 << trials; run++) {
            if (Integer.bitCount(run) == counts.trials()) {
                // The trials that passed are the lowest bits.
                int passing = (1 << (counts.baselinePassed() + counts.passed())) - 1;
                count(at + 1, passed + Integer.bitCount(run & passing));
            }
        }
    }
}
