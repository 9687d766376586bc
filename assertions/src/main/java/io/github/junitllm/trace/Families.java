package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * Knows which attributes a span may have by what stands before the first dot of their names. Most spans have two or
 * three such beginnings, so that a reader of another convention learns quickly that it has nothing to read.
 */
final class Families {

    private final List<String> beginnings = new ArrayList<>(4);

    /** Returns false only where no name can start so. */
    boolean mayHaveAny(String prefix) {
        for (String beginning : beginnings) {
            if (prefix.startsWith(beginning) || beginning.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    void add(String name) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return;
            }
        }
        beginnings.add(name.substring(0, name.indexOf('.') + 1));
    }
}
