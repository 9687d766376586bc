package io.github.junitllm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OneByOneTests {

    private static OneByOne after(int trials, Duration each) {
        OneByOne oneByOne = new OneByOne();
        for (int trial = 0; trial < trials; trial++) {
            oneByOne.add(each);
        }
        return oneByOne;
    }

    @Test
    void many_slow_trials_in_a_row_are_worth_two_lines() {
        assertThat(after(60, Duration.ofSeconds(3)).advice()).hasValue("""
                60 slow trials ran one after the other and took 3 min. Two lines in \
                src/test/resources/junit-platform.properties let them run in parallel:
                    junit.jupiter.execution.parallel.enabled=true
                    junit.jupiter.execution.parallel.mode.default=concurrent""");
    }

    @Test
    void few_or_fast_trials_are_not() {
        assertThat(after(9, Duration.ofSeconds(30)).advice()).isEmpty();
        assertThat(after(29, Duration.ofSeconds(1)).advice()).isEmpty();
        assertThat(after(1_000, Duration.ofMillis(900)).advice()).isEmpty();
    }
}
