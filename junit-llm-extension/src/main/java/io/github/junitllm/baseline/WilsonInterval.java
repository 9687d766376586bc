package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where the true rate lies, two-sided, 95 %: Wilson's score interval (Journal of the American Statistical Association 22,
 * 1927). It takes trials as independent; trials of one case are not quite.
 *
 * @param lower in [0, 1]
 * @param upper in [0, 1]
 */
record WilsonInterval(double lower, double upper) {

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * Returns the interval of an observed rate.
     *
     * @param passed how many passed
     * @param trials of how many, at least 1
     */
    static WilsonInterval of(int passed, int trials) {
        double centre = passed + Z * Z / 2;
        double half = Z * Math.sqrt((double) passed * (trials - passed) / trials + Z * Z / 4);
        double scale = trials + Z * Z;
        return new WilsonInterval(
                passed == 0 ? 0 : (centre - half) / scale, passed == trials ? 1 : (centre + half) / scale);
    }

    /** Returns how many trials, all passed, lift the lower bound to a rate below 1. */
    static long trialsThatShow(BigDecimal rate) {
        return BigDecimal.valueOf(Z * Z)
                .multiply(rate)
                .divide(BigDecimal.ONE.subtract(rate), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
