package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the tests raise an alarm, with a change and without. */
class FalseAlarmTests {

    private static final int RUNS = 500;
    private static final int RUNS_OF_DRAWS = 200;

    /** What {@code docs/gates.md} says, for a baseline of 10 trials; three standard errors are allowed. */
    @ParameterizedTest
    @CsvSource({
        "STABLE, 1, NOTHING, 1.7", "STABLE, 3, NOTHING, 2.5", "FLAKY, 1, NOTHING, 2.8", "FLAKY, 3, NOTHING, 2.9",
        "STABLE, 1, EROSION, 80.4", "STABLE, 3, EROSION, 99.1", "FLAKY, 1, EROSION, 47.4", "FLAKY, 3, EROSION, 84.7",
        "STABLE, 1, ONE_CASE, 7.5", "STABLE, 3, ONE_CASE, 18.4", "FLAKY, 1, ONE_CASE, 5.6", "FLAKY, 3, ONE_CASE, 8.8"
    })
    void alarms_are_as_frequent_as_documented(SimulatedSuite suite, int trials, Change change, double percent) {
        SplittableRandom random = new SplittableRandom(trials);
        double share = percent / 100;

        long alarms = IntStream.range(0, RUNS)
                .mapToObj(run -> suite.cases(random, 60, 10, trials, change))
                .filter(FalseAlarmTests::isAlarm)
                .count();

        assertThat((double) alarms / RUNS).isCloseTo(share, within(3 * Math.sqrt(share * (1 - share) / RUNS) + 0.001));
    }

    @Test
    void figures_that_did_not_change_raise_few_false_alarms() {
        SplittableRandom random = new SplittableRandom(2);

        long alarms = IntStream.range(0, RUNS_OF_DRAWS)
                .filter(run -> isCostAlarm(costs(random, 1)))
                .count();

        // 4 of 100 and three standard errors.
        assertThat(alarms).isBetween(1L, 16L);
    }

    @Test
    void figures_that_rose_by_a_fifth_are_found() {
        SplittableRandom random = new SplittableRandom(3);

        long alarms = IntStream.range(0, 50)
                .filter(run -> isCostAlarm(costs(random, 1.2)))
                .count();

        assertThat(alarms).isGreaterThan(35);
    }

    private static boolean isAlarm(List<CaseCounts> cases) {
        return Significance.reached(StratifiedExactTest.of(cases).less());
    }

    private static boolean isCostAlarm(List<CaseFigures> costs) {
        return Significance.reached(
                StratifiedPermutationTest.of(costs, Math::log).greater());
    }

    private static List<CaseFigures> costs(SplittableRandom random, double factor) {
        ToDoubleFunction<Double> spread = typical -> typical * (0.6 + 0.8 * random.nextDouble());
        return Stream.generate(random::nextDouble)
                .limit(12)
                .map(typical -> new CaseFigures(
                        figures(5, () -> spread.applyAsDouble(typical)),
                        figures(3, () -> factor * spread.applyAsDouble(typical))))
                .toList();
    }

    private static List<BigDecimal> figures(int count, DoubleSupplier figure) {
        return Stream.generate(() -> BigDecimal.valueOf(figure.getAsDouble()))
                .limit(count)
                .toList();
    }
}
