package io.github.junitllm.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Finds numbers that people write in groups, whatever stands behind them: of all that begin at a place the longest that
 * is valid.
 *
 * @param part tells the characters of a number
 * @param separators what may stand between two of them, one at a time
 * @param shortest the fewest characters of a number
 * @param longest the most
 * @param valid tells a number, without separators, from others
 */
record GroupedSpans(IntPredicate part, String separators, int shortest, int longest, Predicate<String> valid)
        implements Spans {

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = starts(text, at) ? end(text, at) : at;
            if (end > at) {
                found.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private boolean starts(String text, int at) {
        return part.test(text.charAt(at)) && (at == 0 || !isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Returns where the longest number ends that begins here; its own place where none does. */
    private int end(String text, int start) {
        StringBuilder number = new StringBuilder();
        int end = start;
        int at = start;
        while (at < text.length() && number.length() < longest && part.test(text.charAt(at))) {
            number.append(text.charAt(at));
            at++;
            boolean ends = at == text.length() || !isLetterOrDigit(text.charAt(at));
            if (ends && number.length() >= shortest && valid.test(number.toString())) {
                end = at;
            }
            if (ends && at < text.length() && separators.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return end;
    }

    private static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c);
    }
}
