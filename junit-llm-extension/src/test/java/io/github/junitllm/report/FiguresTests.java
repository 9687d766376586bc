package io.github.junitllm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void numbers_are_grouped_by_thin_spaces() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Figures.counted(1, "trial")).isEqualTo("1 trial");
        assertThat(Figures.counted(0, "trial")).isEqualTo("0 trials");
    }

    @Test
    void what_nobody_reported_is_not_zero() {
        assertThat(Figures.tokens(null)).isEqualTo("–");
        assertThat(Figures.tokens(0L)).isEqualTo("0");
    }

    @Test
    void durations_have_the_unit_that_fits() {
        assertThat(Figures.duration(Duration.ZERO)).isEqualTo("0 ms");
        assertThat(Figures.duration(Duration.ofNanos(40_000))).isEqualTo("0.04 ms");
        assertThat(Figures.duration(Duration.ofNanos(1_250_000))).isEqualTo("1.3 ms");
        assertThat(Figures.duration(Duration.ofNanos(999_900_000))).isEqualTo("999 ms");
        assertThat(Figures.duration(Duration.ofMillis(1_240))).isEqualTo("1.24 s");
        assertThat(Figures.duration(Duration.ofMillis(59_999))).isEqualTo("59.99 s");
        assertThat(Figures.duration(Duration.ofSeconds(185))).isEqualTo("3 min 05 s");
    }
}
