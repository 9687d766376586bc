package io.github.junitllm.judge.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a true rate lies, two-sided, 95 %: Wilson's score interval (Journal of the American Statistical Association 22,
 * 1927). It takes trials as independent; trials of one case are not quite.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WilsonInterval {

    private static final double Z = Interval.Z;

    private WilsonInterval() {}

    /**
     * Returns the interval of an observed rate.
     *
     * @param passed how many passed
     * @param trials of how many, at least 1
     */
    public static Interval of(int passed, int trials) {
        double centre = passed + Z * Z / 2;
        double half = Z * Math.sqrt((double) passed * (trials - passed) / trials + Z * Z / 4);
        double scale = trials + Z * Z;
        return new Interval(passed == 0 ? 0 : (centre - half) / scale, passed == trials ? 1 : (centre + half) / scale);
    }

    /** Returns how many trials, all passed, lift the lower bound to a rate below 1. */
    public static long trialsThatShow(BigDecimal rate) {
        return BigDecimal.valueOf(Z * Z)
                .multiply(rate)
                .divide(BigDecimal.ONE.subtract(rate), 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
