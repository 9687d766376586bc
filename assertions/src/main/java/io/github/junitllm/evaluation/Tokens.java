package io.github.junitllm.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words for comparing texts: runs of letters and digits of any script, in small letters. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");

    private Tokens() {}

    static List<String> of(String text) {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Returns how often each sequence of n tokens is there. */
    static Map<List<String>, Integer> counts(List<String> tokens, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= tokens.size(); i++) {
            counts.merge(tokens.subList(i, i + n), 1, Integer::sum);
        }
        return counts;
    }

    /** Returns how many both have, each as often as the one that has it less often. */
    static <T> int shared(Map<T, Integer> left, Map<T, Integer> right) {
        return left.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    /** Returns the harmonic mean of shared / answer and shared / reference; 0 where nothing is shared. */
    static double f1(int shared, int answer, int reference) {
        if (shared == 0) {
            return 0;
        }
        double precision = (double) shared / answer;
        double recall = (double) shared / reference;
        return 2 * precision * recall / (precision + recall);
    }
}
