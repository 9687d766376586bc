package io.github.junitllm.trace;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Knows within which run of an agent each step was taken; steps outside all agents are one run. */
final class AgentRuns {

    /** Where no agent is. */
    private static final int OUTSIDE = 0;

    private final IdentityHashMap<Step, Integer> runs = new IdentityHashMap<>();

    private AgentRuns() {}

    static AgentRuns of(List<Step> depthFirst) {
        AgentRuns runs = new AgentRuns();
        for (Step step : depthFirst) {
            int own = runs.of(step);
            int below = step instanceof AgentStep ? runs.runs.size() + 1 : own;
            step.children().forEach(child -> runs.runs.put(child, below));
        }
        return runs;
    }

    int of(Step step) {
        return Optional.ofNullable(runs.get(step)).orElse(OUTSIDE);
    }
}
