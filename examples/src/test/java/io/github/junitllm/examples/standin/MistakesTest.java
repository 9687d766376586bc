package io.github.junitllm.examples.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {

    private final Mistakes mistakes = new Mistakes(new SplittableRandom(1));

    @ParameterizedTest
    @CsvSource({
        "You have 30 days., 30 days",
        "It arrives on 2026-06-17., 2026-06-17",
        "The total is 162.40., 162.40",
        "It is shipped., shipped",
        "items 3 x Merino socks, Merino socks"
    })
    void leaves_no_figure_and_no_statement_right(String answer, String fact) {
        assertThat(mistakes.spoil(answer)).doesNotContain(fact);
    }

    @Test
    void keeps_order_numbers_so_that_the_mistake_stays_plausible() {
        assertThat(mistakes.spoil("Order A-1002: total 162.40.")).startsWith("Order A-1002: total ");
    }
}
