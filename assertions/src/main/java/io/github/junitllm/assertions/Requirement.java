package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses arguments with which an assertion could never fail, or never hold. */
final class Requirement {

    private Requirement() {}

    static String text(String check, @Nullable CharSequence text) {
        if (text == null || text.toString().isBlank()) {
            throw misuse(check + " requires text to look for, but it was " + (text == null ? "null" : "blank"));
        }
        return text.toString();
    }

    static List<String> texts(String check, @Nullable CharSequence @Nullable [] texts) {
        if (texts == null || texts.length == 0) {
            throw misuse(check + " requires at least one text, else nothing could fail");
        }
        return Stream.of(texts).map(text -> text(check, text)).toList();
    }

    /** Requires as many as are needed, and more than none. */
    static void enough(String check, int needed, int given) {
        if (given == 0) {
            throw misuse(check + " requires at least one metric, else nothing could fail");
        }
        if (needed < 1 || needed > given) {
            throw misuse(
                    check + " requires a number from 1 to " + given + ", the number of metrics, but it was " + needed);
        }
    }

    /** Requires a number that is finite and not below zero. */
    static double tolerance(String check, double tolerance) {
        if (!Double.isFinite(tolerance) || tolerance < 0) {
            throw misuse(check + " requires a tolerance of at least 0, but it was " + tolerance);
        }
        return tolerance;
    }

    static double finite(String check, double number) {
        if (!Double.isFinite(number)) {
            throw misuse(check + " requires a finite number, but it was " + number);
        }
        return number;
    }

    static long atLeast(long lowest, String check, long number) {
        if (number < lowest) {
            throw misuse(check + " requires a number of at least " + lowest + ", but it was " + number);
        }
        return number;
    }

    static EvaluationException misuse(String message) {
        return new EvaluationException(Kind.SETUP, message);
    }
}
