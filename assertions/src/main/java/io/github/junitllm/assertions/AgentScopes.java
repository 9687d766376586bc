package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.text.NearestName;
import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.LlmTrace;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tries nested assertions on the parts of a trace that the runs of one agent make up. */
final class AgentScopes {

    private final LlmTrace trace;
    private final Attempts<AgentStep, LlmTraceAssert> attempts;

    AgentScopes(LlmTrace trace, Evidence evidence, MissingWiring wiring) {
        this.trace = trace;
        this.attempts = new Attempts<>(
                (run, marked, listener) -> new LlmTraceAssert(trace.subtree(run), listener, wiring), evidence);
    }

    Optional<Unmet> unknown(String name) {
        List<String> names = trace.agentSteps().stream()
                .flatMap(run -> run.agent().stream())
                .distinct()
                .toList();
        if (names.contains(name)) {
            return Optional.empty();
        }
        String fact = names.isEmpty() ? "no agent with a name ran" : "the agents that ran were " + shown(names);
        return Optional.of(new Unmet("Expected agent [" + shown(name) + "] to run but " + fact)
                .nearest(NearestName.of(name, names).flatMap(near -> runs(near).findFirst())));
    }

    Optional<AssertionError> any(String name, Consumer<LlmTraceAssert> assertions) {
        return attempts.any(runs(name).toList(), assertions);
    }

    /**
     * Returns the error of the first run that does not satisfy the assertions.
     *
     * @throws EvaluationException where there is none before one that cannot be decided
     */
    Optional<AssertionError> all(String name, Consumer<LlmTraceAssert> assertions) {
        return runs(name).flatMap(run -> attempts.one(run, assertions).stream()).findFirst();
    }

    /** A run within a run of the same agent is a part of it. */
    private Stream<AgentStep> runs(String name) {
        List<AgentStep> named = trace.agentSteps().stream()
                .filter(run -> run.agent().filter(name::equals).isPresent())
                .toList();
        Set<AgentStep> inner = Collections.newSetFromMap(new IdentityHashMap<>());
        named.forEach(run -> trace.subtree(run).agentSteps().stream().skip(1).forEach(inner::add));
        return named.stream().filter(run -> !inner.contains(run));
    }
}
