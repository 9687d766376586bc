package io.github.junitllm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    @Test
    void an_amount_has_cents_or_three_digits() {
        assertThat(usd("0")).isEqualTo("$0");
        assertThat(usd("0.0000")).isEqualTo("$0");
        assertThat(usd("0.000001234")).isEqualTo("$0.00000123");
        assertThat(usd("0.0123456")).isEqualTo("$0.0123");
        assertThat(usd("0.5")).isEqualTo("$0.50");
        assertThat(usd("0.9999")).isEqualTo("$1.00");
        assertThat(usd("12.345")).isEqualTo("$12.35");
        assertThat(usd("12345.6")).isEqualTo("$12\u202f345.60");
    }

    @Test
    void a_cost_that_nobody_knows_is_told_from_one_without_a_price() {
        assertThat(Figures.cost(null, 0, "≥ ")).isEqualTo("–");
        assertThat(Figures.cost(null, 2, "≥ ")).isEqualTo("no price");
        assertThat(Figures.cost(BigDecimal.ONE, 2, "≥ ")).isEqualTo("≥ $1.00");
    }

    @Test
    void a_share_is_in_percent() {
        assertThat(Figures.percent(1)).isEqualTo("100 %");
        assertThat(Figures.percent(0.9146)).isEqualTo("91.5 %");
        assertThat(Figures.percent(0)).isEqualTo("0 %");
    }

    @Test
    void a_change_names_its_direction() {
        assertThat(Change.of(100, 112, "more", "fewer")).isEqualTo(new Change("12 % more", "worse"));
        assertThat(Change.of(100, 88, "more", "fewer")).isEqualTo(new Change("12 % fewer", "better"));
        assertThat(Change.of(100, 100.4, "more", "fewer")).isEqualTo(new Change("the same", "same"));
        assertThat(Change.of(0, 5, "more", "fewer")).isEqualTo(new Change("more", "worse"));
        assertThat(Change.of(0, 0, "more", "fewer")).isEqualTo(new Change("the same", "same"));
        assertThat(Change.ofPassRate(1, 0.99)).isEqualTo(new Change("1 point lower", "worse"));
        assertThat(Change.ofPassRate(0.5, 1)).isEqualTo(new Change("50 points higher", "better"));
    }

    private static String usd(String amount) {
        return Figures.usd(new BigDecimal(amount));
    }
}
