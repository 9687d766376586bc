package io.github.junitllm.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** Writes amounts as one says them where they are not exact. */
final class Rough {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final long MINUTE = 60;

    private Rough() {}

    /** Returns dollars and cents; less than a dime with two digits that count, so that no cost reads as none. */
    static String dollars(BigDecimal usd) {
        boolean isTiny = usd.signum() > 0 && usd.compareTo(CENT.multiply(BigDecimal.TEN)) < 0;
        BigDecimal rounded = isTiny ? usd.round(TWO_DIGITS) : usd.setScale(2, RoundingMode.HALF_UP);
        return "$" + rounded.toPlainString();
    }

    /** Returns seconds, minutes from 90 s on, or hours and minutes from 90 min on; rounded to the nearest, at least 1 s. */
    static String time(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1e3));
        if (seconds < MINUTE * 3 / 2) {
            return seconds + " s";
        }
        long minutes = Math.round((double) seconds / MINUTE);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    static String counted(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }
}
