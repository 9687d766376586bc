package io.github.junitllm.assertions;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who mistyped it, or a model that made it up, probably meant. */
final class NearestName {

    private static final int LONGEST = 200;

    private NearestName() {}

    /** Returns the name that needs the fewest edits; empty where even that one is more different than alike. */
    static Optional<String> of(String wanted, Collection<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST && wanted.length() <= LONGEST)
                .min(Comparator.comparingInt(name -> edits(wanted, name)))
                .filter(name -> edits(wanted, name) <= Math.max(wanted.length(), name.length()) / 2);
    }

    /** Levenshtein's distance without regard to case, one row of his table at a time. */
    private static int edits(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
