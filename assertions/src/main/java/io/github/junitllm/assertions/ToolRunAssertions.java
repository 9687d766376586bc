package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TraceFact;
import java.util.Optional;
import java.util.function.Consumer;

/** Assertions on how a trace shows tools and agents to have got on: failures, repetitions, loops, steps. */
abstract class ToolRunAssertions<SELF extends ToolRunAssertions<SELF>> extends ToolChecks<SELF> {

    private static final int ROUNDS_OF_A_LOOP = 3;

    private final ToolFaults faults;

    ToolRunAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.faults = new ToolFaults(actual);
    }

    /**
     * Verifies that every execution of a tool came to its end without a failure, whether or not the application recovered.
     *
     * <p>{@code hasNoToolErrors()} passes on a trace without tools; fails on a tool that threw an exception.
     *
     * @throws EvaluationException where no failure was captured, but executions could have been missed
     */
    public SELF hasNoToolErrors() {
        return checkNoExecution("hasNoToolErrors", faults::errors);
    }

    /**
     * Verifies that no execution of a tool succeeded with a result that reports an error.
     *
     * <p>{@code hasNoSilentToolFailures()} passes on the result {@code {"error":null}}; fails on
     * {@code {"error":"no such order"}} and on {@code Error: no such order}.
     *
     * @throws EvaluationException where a result was not captured, or executions could have been missed
     */
    public SELF hasNoSilentToolFailures() {
        return checkFact("hasNoSilentToolFailures", actual.facts().silentToolFailures(), faults.silentFailures());
    }

    /**
     * Verifies that no tool was executed twice with the same arguments, compared as JSON, within one run of an agent. A
     * further attempt after a failure is such a repetition.
     *
     * <p>{@code doesNotRepeatToolCalls()} passes on search(a), search(b); fails on search(a), fetch(b), search(a).
     *
     * @throws EvaluationException where arguments of several calls were not captured, or executions could have been missed
     */
    public SELF doesNotRepeatToolCalls() {
        return checkFact("doesNotRepeatToolCalls", actual.facts().repeatedToolCalls(), faults.repeatedCalls());
    }

    /**
     * Verifies that there is no loop of three rounds: see {@link #hasNoToolLoop(int)}.
     *
     * <p>{@code hasNoToolLoop()} passes on search(a), search(a); fails on search(a), search(a), search(a).
     *
     * @throws EvaluationException where arguments were not captured that could make a loop, or executions could have been
     *     missed
     */
    public SELF hasNoToolLoop() {
        return hasNoToolLoop(ROUNDS_OF_A_LOOP);
    }

    /**
     * Verifies that no sequence of one tool call or more came so many times, or more, directly one after the other within
     * one run of an agent: the same tools in the same order with the same arguments, compared as JSON.
     *
     * <p>{@code hasNoToolLoop(2)} passes on a, b, c, a, b; fails on a, b, a, b.
     *
     * @param rounds 2 or more
     * @throws EvaluationException where arguments were not captured that could make a loop, or executions could have been
     *     missed
     */
    public SELF hasNoToolLoop(int rounds) {
        Requirement.atLeast(2, "hasNoToolLoop", rounds);
        return checkFact("hasNoToolLoop", actual.facts().toolLoops(rounds), faults.loops(rounds));
    }

    /**
     * Verifies how many steps were taken at most: calls of models and executions of tools, failed ones included.
     *
     * <p>{@code takesAtMostSteps(3)} passes on model, tool, model; fails on model, tool, model, model.
     *
     * @throws EvaluationException where not too many steps were captured, but executions of tools could have been missed
     */
    public SELF takesAtMostSteps(int number) {
        Requirement.atLeast(0, "takesAtMostSteps", number);
        return checkNoExecution("takesAtMostSteps", () -> faults.stepsBeyond(number));
    }

    /**
     * Verifies what every run of an agent did, itself and everything below it, and that it ran at least once. Of runs
     * within runs of the same agent the outermost count.
     *
     * <p>{@code inAgent("researcher", scope -> scope.callsTool("search"))} passes on an agent researcher that
     * calls search; fails on a search that only another agent calls.
     */
    public SELF inAgent(String name, Consumer<LlmTraceAssert> assertions) {
        Requirement.text("inAgent", name);
        return onTraceNested(
                "inAgent", () -> agents().unknown(name).map(this::error).or(() -> agents().all(name, assertions)));
    }

    /**
     * Verifies what at least one run of an agent did, itself and everything below it.
     *
     * <p>{@code inAnyRunOfAgent("researcher", scope -> scope.callsTool("search"))} passes on two runs of
     * which the second calls search; fails on runs of which none does.
     */
    public SELF inAnyRunOfAgent(String name, Consumer<LlmTraceAssert> assertions) {
        Requirement.text("inAnyRunOfAgent", name);
        return onTraceNested(
                "inAnyRunOfAgent",
                () -> agents().unknown(name).map(this::error).or(() -> agents().any(name, assertions)));
    }

    private AgentScopes agents() {
        return new AgentScopes(actual, evidence, wiring);
    }

    private SELF checkFact(String check, TraceFact fact, Optional<Unmet> unmet) {
        return checkNotFound(check, () -> sight.gapInExecutions().or(() -> ToolFaults.unknown(fact)), () -> unmet);
    }
}
