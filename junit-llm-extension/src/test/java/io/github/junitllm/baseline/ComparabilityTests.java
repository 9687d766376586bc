package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.TestSuite.suite;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparabilityTests {

    @Test
    void nothing_can_be_decided_without_a_baseline() {
        Comparability comparability = Comparability.beforeRun(Optional.empty(), Map.of("a", "1"), Set.of(), 3);

        assertThat(comparability.obstacle())
                .contains("NO BASELINE: there is nothing to compare with."
                        + " To accept one, run with -Djunit-llm.baseline=accept.");
        assertThat(comparability.decides("a")).isFalse();
    }

    @Test
    void edited_new_and_unmeasured_cases_cannot_be_decided() {
        TestSuite baseline =
                suite().cases(10, 10, 10).one("edited", "old", 10, 10).one("empty", 0, 0);
        TestSuite run = suite().cases(10, 0, 0)
                .one("edited", "new", 0, 0)
                .one("empty", 0, 0)
                .one("added", 0, 0);

        Comparability comparability = before(run, baseline, 3);

        assertThat(comparability.obstacle()).isEmpty();
        assertThat(comparability.decidable()).hasSize(10).contains("case-01", "case-10");
        assertThat(comparability.decides("case-01")).isTrue();
        assertThat(comparability.decides("edited")).isFalse();
        assertThat(comparability.decides("added")).isFalse();
        assertThat(comparability.decides("empty")).isFalse();
    }

    @Test
    void too_few_shared_cases_decide_nothing() {
        Comparability comparability = before(suite().cases(7, 0, 0), suite().cases(10, 10, 10), 3);

        assertThat(comparability.obstacle())
                .contains("INCOMPARABLE: only 7 of the baseline's 10 cases are as they were (0 edited, 3 removed),"
                        + " and at least 80 % have to be."
                        + " To accept a new baseline, run with -Djunit-llm.baseline=accept.");
        assertThat(comparability.decidable()).isEmpty();
    }

    @Test
    void quarantined_cases_do_not_count_as_removed() {
        Comparability comparability = Comparability.beforeRun(
                suite().one("a", 10, 10).one("b", 10, 10).baseline(), Map.of("a", "content of a"), Set.of("b"), 3);

        assertThat(comparability.decidable()).containsExactly("a");
    }

    @Test
    void a_gate_that_could_never_fail_decides_nothing() {
        TestSuite single = suite().one("only", 10, 10);

        assertThat(before(single, single, 1).obstacle())
                .contains("INCONCLUSIVE: 1 case with 1 trial each could not tell even a complete failure from chance."
                        + " Ask for more trials: @LlmTest(trials = 3).");
        assertThat(before(single, single, 2).decides("only")).isTrue();
        assertThat(before(suite().cases(2, 0, 0), suite().cases(2, 10, 10), 1).decides("case-01"))
                .isTrue();
    }

    @Test
    void a_baseline_that_always_failed_is_still_compared() {
        assertThat(before(suite().cases(5, 0, 0), suite().cases(5, 0, 10), 3).decidable())
                .hasSize(5);
    }

    private static Comparability before(TestSuite run, TestSuite baseline, int trials) {
        return Comparability.beforeRun(baseline.baseline(), Comparability.hashes(run.measured()), Set.of(), trials);
    }
}
