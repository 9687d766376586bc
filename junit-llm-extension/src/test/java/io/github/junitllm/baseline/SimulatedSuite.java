package io.github.junitllm.baseline;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What kind of suite is simulated: the shares of its cases that always pass and that never do; all others are flaky. */
enum SimulatedSuite {
    STABLE(0.75, 0.1),
    FLAKY(0.3, 0.1);

    private final double alwaysPassing;
    private final double neverPassing;

    SimulatedSuite(double alwaysPassing, double neverPassing) {
        this.alwaysPassing = alwaysPassing;
        this.neverPassing = neverPassing;
    }

    List<CaseCounts> cases(SplittableRandom random, int cases, int baselineTrials, int trials, Change change) {
        return IntStream.range(0, cases)
                .mapToObj(number -> counts(random, number, baselineTrials, trials, change))
                .toList();
    }

    private CaseCounts counts(SplittableRandom random, int number, int baselineTrials, int trials, Change change) {
        double rate = rate(random);
        return new CaseCounts(
                passed(random, baselineTrials, change.before(number, rate)),
                baselineTrials,
                passed(random, trials, change.after(number, rate)),
                trials);
    }

    private double rate(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < alwaysPassing) {
            return 1;
        }
        return kind < alwaysPassing + neverPassing ? 0 : 0.3 + 0.65 * random.nextDouble();
    }

    private static int passed(SplittableRandom random, int trials, double rate) {
        return (int) IntStream.range(0, trials)
                .filter(trial -> random.nextDouble() < rate)
                .count();
    }
}
