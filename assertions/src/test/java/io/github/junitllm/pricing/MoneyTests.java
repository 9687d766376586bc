package io.github.junitllm.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.evaluation.EvaluationException;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void an_amount_is_written_exactly() {
        assertThat(Money.usd("0.01")).hasToString("$0.01");
        assertThat(Money.usd("0.00125")).hasToString("$0.00125");
    }

    @Test
    void what_is_no_decimal_number_is_an_error_of_the_test() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Money.usd("1 cent"))
                .withMessage("usd requires a decimal number of dollars such as 0.01, but was [1 cent].")
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(EvaluationException.Kind.SETUP));
    }
}
