package io.github.junitllm.baseline;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers for people. */
final class Figure {

    private static final double ALL_BUT = 0.9995;
    private static final double HARDLY_ANY = 0.0005;
    private static final double SMALLEST_P = 0.0001;
    private static final int DIGITS = 3;

    private Figure() {}

    /** Writes a share as a percentage; what is not all is never written as 100 %, what is not none never as 0 %. */
    static String percent(double share) {
        if (share < 1 && share >= ALL_BUT) {
            return "> 99.9 %";
        }
        if (share > 0 && share < HARDLY_ANY) {
            return "< 0.1 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** Writes a share that somebody has chosen, with its own digits. */
    static String chosenPercent(BigDecimal share) {
        return plain(share.movePointRight(2)) + " %";
    }

    static String p(double p) {
        if (p < SMALLEST_P) {
            return "p < 0.0001";
        }
        return "p = "
                + (p < 0.1
                        ? new BigDecimal(p).round(new MathContext(2)).toPlainString()
                        : String.format(Locale.ROOT, "%.2f", p));
    }

    static String counted(long number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** Writes three significant digits, and all digits before the point. */
    static String rounded(BigDecimal number) {
        int scale = DIGITS - number.precision() + number.scale();
        return plain(number.setScale(Math.max(0, scale), HALF_EVEN));
    }

    /** Writes US dollars, with cents at least. */
    static String money(BigDecimal usd) {
        BigDecimal rounded = new BigDecimal(rounded(usd));
        return "$"
                + (rounded.signum() == 0
                        ? "0"
                        : rounded.setScale(Math.max(2, rounded.scale())).toPlainString());
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
