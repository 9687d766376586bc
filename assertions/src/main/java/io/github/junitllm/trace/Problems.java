package io.github.junitllm.trace;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be read of one span, each thing once: several readers may look at the same attribute. */
final class Problems {

    private static final int LONGEST_EXCERPT = 40;

    /** Most spans have none. */
    private Set<String> found = Set.of();

    void add(String attribute, String reason, String value) {
        add(attribute + " " + reason + ": " + OneLine.of(value, LONGEST_EXCERPT));
    }

    void add(String what) {
        found = found.isEmpty() ? new LinkedHashSet<>() : found;
        found.add(what);
    }

    Collection<String> found() {
        return List.copyOf(found);
    }
}
