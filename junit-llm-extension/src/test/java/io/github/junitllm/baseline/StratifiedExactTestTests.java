package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StratifiedExactTestTests {

    private static final Offset<Double> PRECISE = within(1e-12);

    static Stream<JsonNode> vectors() {
        JsonNode vector = Vectors.of("stratified_within_case");
        return Stream.of(vector, vector.get("unequalK"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agrees_with_reference_values(JsonNode vector) {
        List<CaseCounts> cases = IntStream.range(0, vector.get("xA").size())
                .mapToObj(i -> new CaseCounts(
                        vector.get("xA").get(i).intValue(),
                        vector.get("KA").intValue(),
                        vector.get("xB").get(i).intValue(),
                        vector.get("KB").intValue()))
                .toList();

        assertThat(StratifiedExactTest.of(cases).less())
                .isCloseTo(vector.get("pExactLess").doubleValue(), PRECISE);
    }

    static Stream<JsonNode> single_cases() {
        return Vectors.listOf("single_case");
    }

    @ParameterizedTest
    @MethodSource("single_cases")
    void is_fishers_exact_test_for_one_case(JsonNode vector) {
        CaseCounts counts = new CaseCounts(
                vector.get("basePass").intValue(),
                vector.get("baseTrials").intValue(),
                vector.get("candPass").intValue(),
                vector.get("candTrials").intValue());

        assertThat(StratifiedExactTest.of(List.of(counts)).less())
                .isCloseTo(vector.get("fisherOneSided").doubleValue(), PRECISE);
    }

    @Test
    void mirrors_itself_when_baseline_and_run_swap_places() {
        List<CaseCounts> fall = List.of(new CaseCounts(9, 10, 1, 3), new CaseCounts(4, 5, 2, 7));
        List<CaseCounts> rise = List.of(new CaseCounts(1, 3, 9, 10), new CaseCounts(2, 7, 4, 5));

        assertThat(StratifiedExactTest.of(fall).less())
                .isCloseTo(StratifiedExactTest.of(rise).greater(), PRECISE);
        assertThat(StratifiedExactTest.of(fall).greater())
                .isCloseTo(StratifiedExactTest.of(rise).less(), PRECISE);
    }

    @Test
    void sees_both_directions_alike_where_nothing_moved() {
        PValues p = StratifiedExactTest.of(List.of(new CaseCounts(2, 4, 2, 4), new CaseCounts(1, 2, 1, 2)));

        assertThat(p.less()).isCloseTo(p.greater(), PRECISE).isGreaterThan(0.5);
    }

    @Test
    void finds_nothing_without_cases_or_where_all_trials_ended_alike() {
        PValues certain = new PValues(1, 1);

        assertThat(StratifiedExactTest.of(List.of())).isEqualTo(certain);
        assertThat(StratifiedExactTest.of(List.of(new CaseCounts(10, 10, 3, 3), new CaseCounts(0, 10, 0, 3))))
                .isEqualTo(certain);
    }

    @Test
    void agrees_with_counting_all_assignments_of_small_cases() {
        SplittableRandom random = new SplittableRandom(7);
        for (int repetition = 0; repetition < 100; repetition++) {
            List<CaseCounts> cases =
                    Stream.generate(() -> smallCase(random)).limit(3).toList();
            PValues counted = Assignments.of(cases);

            assertThat(StratifiedExactTest.of(cases).less()).isCloseTo(counted.less(), PRECISE);
            assertThat(StratifiedExactTest.of(cases).greater()).isCloseTo(counted.greater(), PRECISE);
        }
    }

    private static CaseCounts smallCase(SplittableRandom random) {
        int baselineTrials = 1 + random.nextInt(3);
        int trials = 1 + random.nextInt(3);
        return new CaseCounts(random.nextInt(baselineTrials + 1), baselineTrials, random.nextInt(trials + 1), trials);
    }

    @Test
    @Timeout(60)
    void stays_exact_for_5_000_flaky_cases_of_10_and_10_trials() {
        List<CaseCounts> symmetric = Collections.nCopies(5_000, new CaseCounts(5, 10, 5, 10));

        PValues p = StratifiedExactTest.of(symmetric);

        // By symmetry P(S <= s) = P(S >= s), and the two overlap in P(S = s), which is near 1 / sqrt(2 pi variance).
        double variance = 5_000 * (10.0 * 10 * 10 * 10) / (20.0 * 20 * 19);
        assertThat(p.less()).isCloseTo(p.greater(), within(1e-11));
        assertThat(p.less() + p.greater() - 1).isCloseTo(1 / Math.sqrt(2 * Math.PI * variance), within(1e-6));
    }

    @Test
    @Timeout(60)
    void gives_the_improbable_a_probability_all_the_same() {
        List<CaseCounts> all = Collections.nCopies(5_000, new CaseCounts(10, 10, 0, 10));

        PValues p = StratifiedExactTest.of(all);

        assertThat(p.less()).isEqualTo(1e-300);
        assertThat(p.greater()).isCloseTo(1, within(1e-11));
    }

    @Test
    void keeps_its_precision_in_the_tail() {
        // 1 / C(13, 3) each.
        List<CaseCounts> all = Collections.nCopies(100, new CaseCounts(10, 10, 0, 3));

        assertThat(StratifiedExactTest.of(all).less() * Math.pow(286, 100)).isCloseTo(1, within(1e-11));
    }

    @Test
    void takes_no_impossible_counts() {
        assertThatThrownBy(() -> new CaseCounts(11, 10, 1, 1)).hasMessage("11 of 10 trials cannot have passed");
        assertThatThrownBy(() -> new CaseCounts(1, 1, 0, 0)).hasMessage("0 of 0 trials cannot have passed");
    }
}
