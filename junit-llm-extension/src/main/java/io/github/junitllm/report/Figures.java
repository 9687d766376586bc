package io.github.junitllm.report;

import io.github.junitllm.result.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers for people. */
final class Figures {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final String ABSENT = "–";
    private static final char THIN_SPACE = '\u202f';
    private static final MathContext SMALL_AMOUNTS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
    }

    static String tokens(@Nullable Long tokens) {
        return tokens == null ? ABSENT : count(tokens);
    }

    static String mean(@Nullable Double tokens) {
        return tokens == null ? ABSENT : count(Math.round(tokens));
    }

    /** Writes a sum of tokens, after the given words where some of them are not known. */
    static String tokens(Totals totals, @Nullable Long sum, String atLeast) {
        return sum == null || totals.trialsWithoutTokens() == 0 ? tokens(sum) : atLeast + tokens(sum);
    }

    static String counted(long number, String one) {
        return count(number) + " " + (number == 1 ? one : one + "s");
    }

    /** Writes an amount: cents from one dollar on, three significant digits below. */
    static String usd(BigDecimal usd) {
        if (usd.signum() == 0) {
            return "$0";
        }
        if (usd.compareTo(BigDecimal.ONE) >= 0) {
            return "$" + String.format(Locale.ROOT, "%,.2f", usd).replace(',', THIN_SPACE);
        }
        BigDecimal rounded = usd.round(SMALL_AMOUNTS).stripTrailingZeros();
        return "$"
                + rounded.setScale(Math.max(2, rounded.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    /** Writes what calls cost, after the given words where some of them have no price. */
    static String cost(@Nullable BigDecimal usd, int unpricedCalls, String atLeast) {
        if (usd == null) {
            return unpricedCalls == 0 ? ABSENT : "no price";
        }
        return unpricedCalls == 0 ? usd(usd) : atLeast + usd(usd);
    }

    /** Returns a part of a whole, 0 where there is no whole. */
    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100).replace(".0", "") + " %";
    }

    static String duration(Duration duration) {
        return millis(duration.toNanos() / 1e6);
    }

    static String millis(double millis) {
        if (millis > 0 && millis < 10) {
            return String.format(Locale.ROOT, millis < 1 ? "%.2f ms" : "%.1f ms", millis);
        }
        if (millis < SECOND) {
            return String.format(Locale.ROOT, "%.0f ms", Math.floor(millis));
        }
        if (millis < MINUTE) {
            return String.format(Locale.ROOT, "%.2f s", Math.floor(millis / 10) / 100);
        }
        long seconds = (long) (millis / SECOND);
        return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
}
