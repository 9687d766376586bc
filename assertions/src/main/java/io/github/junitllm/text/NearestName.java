package io.github.junitllm.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Finds the name that somebody who mistyped it, or a model that made it up, probably meant. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NearestName {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_EDITS = 3;

    private NearestName() {}

    /**
     * Returns the known name that is fewest edits away: insertions, deletions, replacements and swaps of neighbours,
     * letter case ignored. At most three edits count as a typo, and at most one for every three characters.
     *
     * @param name what was written
     * @param known the names to choose from; of two equally near ones the first wins
     */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.comparingInt(candidate -> edits(name, candidate)));
    }

    private static boolean isNear(String name, String candidate) {
        int longer = Math.max(name.length(), candidate.length());
        int allowed = Math.min(MOST_EDITS, longer / 3);
        return longer <= LONGEST_NAME
                && Math.abs(name.length() - candidate.length()) <= allowed
                && edits(name, candidate) <= allowed;
    }

    private static int edits(String name, String candidate) {
        String from = name.toLowerCase(Locale.ROOT);
        String to = candidate.toLowerCase(Locale.ROOT);
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int cheapest(int[][] edits, String from, String to, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        return isSwap(from, to, i, j) ? Math.min(cheapest, edits[i - 2][j - 2] + 1) : cheapest;
    }

    private static boolean isSwap(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
