package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StratifiedPermutationTestTests {

    @Test
    void enumerates_what_is_small() {
        CaseFigures lower = new CaseFigures(figures(0.9, 0.8, 0.7), figures(0.2, 0.1));

        PValues p = test(List.of(lower));

        assertThat(p.less()).isCloseTo(1.0 / 10, within(1e-12));
        assertThat(p.greater()).isEqualTo(1);
    }

    @Test
    void is_the_exact_test_where_figures_are_passes() {
        SplittableRandom random = new SplittableRandom(11);
        for (int repetition = 0; repetition < 50; repetition++) {
            List<CaseCounts> counts =
                    Stream.generate(() -> counts(random)).limit(4).toList();
            PValues exact = StratifiedExactTest.of(counts);

            PValues p = test(counts.stream()
                    .map(StratifiedPermutationTestTests::asFigures)
                    .toList());

            assertThat(p.less()).isCloseTo(exact.less(), within(1e-12));
            assertThat(p.greater()).isCloseTo(exact.greater(), within(1e-12));
        }
    }

    @Test
    void drawing_comes_close_to_the_exact_probability() {
        List<CaseCounts> counts = Collections.nCopies(20, new CaseCounts(8, 10, 2, 3));
        PValues exact = StratifiedExactTest.of(counts);

        PValues p = test(
                counts.stream().map(StratifiedPermutationTestTests::asFigures).toList());

        assertThat(p.less()).isCloseTo(exact.less(), within(0.02));
        assertThat(p.greater()).isCloseTo(exact.greater(), within(0.02));
    }

    @Test
    void the_same_figures_give_the_same_probability_in_any_order_of_trials() {
        List<CaseFigures> cases = IntStream.range(0, 20)
                .mapToObj(i -> new CaseFigures(figures(0.91 + i, 0.5, 0.7, 0.3, 0.2), figures(0.6, 0.4 + i, 0.1)))
                .toList();
        List<CaseFigures> shuffled = IntStream.range(0, 20)
                .mapToObj(i -> new CaseFigures(figures(0.2, 0.7, 0.91 + i, 0.5, 0.3), figures(0.1, 0.6, 0.4 + i)))
                .toList();

        assertThat(test(cases)).isEqualTo(test(cases)).isEqualTo(test(shuffled));
    }

    @Test
    void a_drawn_probability_is_never_zero() {
        List<CaseFigures> cases = Collections.nCopies(30, new CaseFigures(figures(9, 9.1, 9.2, 9.3), figures(1, 1.1)));

        assertThat(test(cases).less()).isEqualTo(1.0 / 10_000);
        assertThat(test(cases).greater()).isEqualTo(1);
    }

    @Test
    void finds_nothing_where_nothing_differs() {
        PValues certain = new PValues(1, 1);

        assertThat(test(List.of())).isEqualTo(certain);
        assertThat(test(Collections.nCopies(60, new CaseFigures(figures(0.1, 0.1, 0.1), figures(0.1, 0.1)))))
                .isEqualTo(certain);
    }

    @Test
    void the_scale_decides_what_counts() {
        // In sums the third case outweighs all, in proportions it is one of seven.
        List<CaseFigures> cases = Stream.concat(
                        Stream.of(new CaseFigures(figures(1_000), figures(900))),
                        Stream.generate(() -> new CaseFigures(figures(1), figures(2)))
                                .limit(6))
                .toList();

        assertThat(test(cases).greater()).isGreaterThan(0.4);
        assertThat(StratifiedPermutationTest.of(cases, Math::log).greater()).isLessThan(0.04);
    }

    @Test
    @Timeout(60)
    void copes_with_5_000_cases() {
        List<CaseFigures> cases =
                Collections.nCopies(5_000, new CaseFigures(figures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), figures(4, 5, 6.5)));

        assertThat(test(cases).less()).isLessThan(0.001);
    }

    private static PValues test(List<CaseFigures> cases) {
        return StratifiedPermutationTest.of(cases, DoubleUnaryOperator.identity());
    }

    private static CaseCounts counts(SplittableRandom random) {
        // Equal numbers of trials in all cases: then sums and means order assignments alike.
        return new CaseCounts(random.nextInt(5), 4, random.nextInt(3), 2);
    }

    private static CaseFigures asFigures(CaseCounts counts) {
        return new CaseFigures(
                passes(counts.baselinePassed(), counts.baselineTrials()), passes(counts.passed(), counts.trials()));
    }

    private static List<BigDecimal> passes(int passed, int trials) {
        return IntStream.range(0, trials)
                .mapToObj(trial -> trial < passed ? BigDecimal.ONE : BigDecimal.ZERO)
                .toList();
    }

    private static List<BigDecimal> figures(double... figures) {
        return DoubleStream.of(figures).mapToObj(BigDecimal::valueOf).toList();
    }
}
