package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes equal numbers alike. */
final class Decimals {

    private static final int MOST_DIGITS = 9;

    private Decimals() {}

    /** Returns a number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    static BigDecimal plain(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    /** Returns a quotient with nine decimal places. */
    static BigDecimal quotient(BigDecimal sum, int count) {
        return plain(sum.divide(BigDecimal.valueOf(count), MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
