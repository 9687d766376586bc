package io.github.junitllm.evaluation;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tells whether two numbers are near, exactly, in decimal arithmetic. A model may write 1e100000000, and to take 20 from
 * that would fill the memory with digits: such numbers are compared, never calculated with.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Nearness {

    /** Far above and below what a double or a number written out has. */
    private static final long MOST_DIGITS = 10_000;

    private Nearness() {}

    /** Returns whether two numbers are no further apart than a tolerance, which is 0 or more and has the size of a double. */
    public static boolean within(BigDecimal tolerance, BigDecimal a, BigDecimal b) {
        if (isOrdinary(b)) {
            return isAround(a, b, tolerance);
        }
        return isOrdinary(a) ? isAround(b, a, tolerance) : areNearAtTheExtreme(tolerance, a, b);
    }

    private static boolean isAround(BigDecimal number, BigDecimal ordinary, BigDecimal tolerance) {
        BigDecimal centre = ordinary.signum() == 0 ? BigDecimal.ZERO : ordinary;
        return number.compareTo(centre.subtract(tolerance)) >= 0 && number.compareTo(centre.add(tolerance)) <= 0;
    }

    /** Numbers next to 0 are nearer than any tolerance; different ones without an end are further away. */
    private static boolean areNearAtTheExtreme(BigDecimal tolerance, BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0 || (tolerance.signum() > 0 && magnitude(a) < 0 && magnitude(b) < 0);
    }

    private static boolean isOrdinary(BigDecimal number) {
        return number.signum() == 0 || Math.abs(magnitude(number)) <= MOST_DIGITS;
    }

    /** Returns how many digits stand before the decimal point; negative for zeros behind it. */
    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
