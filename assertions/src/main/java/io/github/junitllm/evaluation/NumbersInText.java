package io.github.junitllm.evaluation;

import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Finds numbers as they are written in English and in code: 42, -3.5, 1,240.50, 6e-3. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NumbersInText {

    /** A sign counts only where no letter or digit stands before it: in "A-17" and "10-20" it is none. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.,])[-+]?+"
            + "(?:\\d{1,3}+(?:,\\d{3})++(?!\\d)|\\d++)(?:\\.\\d++)?+(?:[eE][-+]?\\d{1,3}+)?+");

    private NumbersInText() {}

    /** Returns all numbers in order; those too large for a double are left out. */
    public static List<Double> of(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> Double.valueOf(match.group().replace(",", "")))
                .filter(Double::isFinite)
                .toList();
    }
}
