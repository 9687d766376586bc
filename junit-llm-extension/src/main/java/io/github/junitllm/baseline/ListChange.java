package io.github.junitllm.baseline;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What distinguishes two lists.
 *
 * @param gone what only the earlier one has
 * @param added what only the later one has
 */
record ListChange(List<String> gone, List<String> added) {

    static ListChange between(List<String> before, List<String> now) {
        return new ListChange(
                before.stream().filter(entry -> !now.contains(entry)).toList(),
                now.stream().filter(entry -> !before.contains(entry)).toList());
    }

    boolean isReplacement() {
        return gone.size() == 1 && added.size() == 1;
    }

    int size() {
        return gone.size() + added.size();
    }

    /** Returns what the entry was before, where entries have names. */
    Optional<String> before(String entry, UnaryOperator<String> name) {
        return gone.stream()
                .filter(other -> name.apply(other).equals(name.apply(entry)))
                .findFirst();
    }

    /** Returns what is gone without an entry of the same name in its place. */
    List<String> vanished(UnaryOperator<String> name) {
        List<String> names = added.stream().map(name).toList();
        return gone.stream().filter(entry -> !names.contains(name.apply(entry))).toList();
    }
}
