package io.github.junitllm.baseline;

import java.time.Duration;
import java.util.List;

/** Tells roughly how long a trial takes: so roughly that the next measurement says the same. */
final class TrialSeconds {

    private static final List<Integer> STEPS = List.of(1, 2, 5);
    private static final int LARGEST = 100_000;

    private TrialSeconds() {}

    /** Returns the median in seconds, rounded up to 1, 2, 5, 10, 20, 50, …; 1 where there is nothing. */
    static int usual(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(Math.max(0, durations.size() - 1) / 2)
                .findFirst()
                .map(TrialSeconds::roundedUp)
                .orElse(1);
    }

    /** Returns the former figure unless the new one is more than a step away: a busy machine is no news to review. */
    static int settled(int former, int now) {
        return 2 * now <= 5 * former && 2 * former <= 5 * now ? former : now;
    }

    private static int roundedUp(Duration duration) {
        for (int decade = 1; decade < LARGEST; decade *= 10) {
            for (int step : STEPS) {
                if (duration.compareTo(Duration.ofSeconds((long) step * decade)) <= 0) {
                    return step * decade;
                }
            }
        }
        return LARGEST;
    }
}
