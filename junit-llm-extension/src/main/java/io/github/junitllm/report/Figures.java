package io.github.junitllm.report;

import io.github.junitllm.result.Totals;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers for people. */
final class Figures {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final String ABSENT = "–";

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    static String tokens(@Nullable Long tokens) {
        return tokens == null ? ABSENT : count(tokens);
    }

    /** Writes a sum of tokens, after the given words where some of them are not known. */
    static String tokens(Totals totals, @Nullable Long sum, String atLeast) {
        return sum == null || totals.trialsWithoutTokens() == 0 ? tokens(sum) : atLeast + tokens(sum);
    }

    static String counted(long number, String one) {
        return count(number) + " " + (number == 1 ? one : one + "s");
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
