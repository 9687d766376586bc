package io.github.junitllm.baseline;

import java.util.SortedSet;
import java.util.TreeSet;

/** Who measured something, in one text. Where several did, all are named, and such a text can become no baseline. */
final class Identities {

    private static final String BUT_ALSO = " ≠ ";

    private final SortedSet<String> identities = new TreeSet<>();

    /** Adds one; a blank one is not known. */
    void add(String identity) {
        if (!identity.isBlank()) {
            identities.add(identity);
        }
    }

    static boolean areSeveral(String joined) {
        return joined.contains(BUT_ALSO);
    }

    @Override
    public String toString() {
        return String.join(BUT_ALSO, identities);
    }
}
