package io.github.junitllm.baseline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts how many of the baseline's cases are as they were. New cases do not matter here: they are not compared, and
 * their trials decide.
 *
 * @param same how many have the same content
 * @param edited how many have another
 * @param removed how many are gone
 */
record SharedCases(int same, int edited, int removed) {

    private static final double ENOUGH = 0.8;

    /**
     * Counts.
     *
     * @param hashes the cases of the run
     * @param quarantined what does not count, in the run or in the baseline
     */
    static SharedCases of(Measurements baseline, Map<String, String> hashes, Set<String> quarantined) {
        Map<String, String> before = new TreeMap<>();
        baseline.cases().forEach(one -> before.put(one.id(), one.hash()));
        before.keySet().removeAll(quarantined);
        int removed = (int)
                before.keySet().stream().filter(id -> !hashes.containsKey(id)).count();
        int same = (int) before.entrySet().stream()
                .filter(one -> one.getValue().equals(hashes.get(one.getKey())))
                .count();
        return new SharedCases(same, before.size() - removed - same, removed);
    }

    /** Returns why too few are left to compare; empty where enough are. */
    Optional<String> obstacle() {
        int all = same + edited + removed;
        if (same > 0 && same >= ENOUGH * all) {
            return Optional.empty();
        }
        return Optional.of("only " + same + " of the baseline's " + Figure.counted(all, "case")
                + (same == 1 ? " is as it was (" : " are as they were (") + edited + " edited, " + removed
                + " removed), and at least 80 % have to be");
    }
}
