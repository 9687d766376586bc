package io.github.junitllm.trace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds where failures began: instrumentations repeat one failure on every span it passes on its way up. */
final class FailedSteps {

    private FailedSteps() {}

    static List<Step> deepest(List<Step> depthFirst) {
        Set<Step> repeats = repeats(depthFirst);
        return depthFirst.stream()
                .filter(step -> step.failure().isPresent() && !repeats.contains(step))
                .toList();
    }

    private static Set<Step> repeats(List<Step> depthFirst) {
        IdentityHashMap<Step, Step> parents = new IdentityHashMap<>();
        depthFirst.forEach(step -> step.children().forEach(child -> parents.put(child, step)));
        Set<Step> repeats = Collections.newSetFromMap(new IdentityHashMap<>());
        depthFirst.stream().filter(step -> step.failure().isPresent()).forEach(step -> {
            for (Step above = parents.get(step); above != null; above = parents.get(above)) {
                if (step.failure().equals(above.failure())) {
                    repeats.add(above);
                }
            }
        });
        return repeats;
    }
}
