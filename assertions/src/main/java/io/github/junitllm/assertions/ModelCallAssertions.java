package io.github.junitllm.assertions;

import io.github.junitllm.trace.LlmTrace;
import java.util.function.Consumer;

/** Assertions on the calls of models that a trace holds. */
abstract class ModelCallAssertions<SELF extends ModelCallAssertions<SELF>> extends StepAssertions<SELF> {

    private final ModelCallsCheck calls;

    ModelCallAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.calls = new ModelCallsCheck(actual.modelCalls(), evidence);
    }

    /**
     * Verifies how many times a model was called, failed calls included.
     *
     * <p>{@code hasModelCalls(2)} passes on two calls; fails on one or three.
     */
    public SELF hasModelCalls(int number) {
        Requirement.atLeast(0, "hasModelCalls", number);
        return onTrace("hasModelCalls", () -> calls.number(number));
    }

    /**
     * Verifies that there are as many model calls as nested assertions, and that each call satisfies its own.
     *
     * <p>With two lambdas: passes where the first call satisfies the first and the second the second; fails on three
     * calls.
     */
    @SafeVarargs
    public final SELF hasModelCallsSatisfyingExactly(Consumer<ModelCallAssert>... assertions) {
        Requirement.atLeast(1, "hasModelCallsSatisfyingExactly", assertions.length);
        return onTraceNested(
                "hasModelCallsSatisfyingExactly",
                () -> calls.number(assertions.length).map(this::error).or(() -> calls.each(call -> assertions[call])));
    }

    /** Verifies that at least one model call satisfies the nested assertions; fails where there is no model call. */
    public SELF anyModelCallSatisfies(Consumer<ModelCallAssert> assertions) {
        return onTraceNested(
                "anyModelCallSatisfies",
                () -> calls.some("satisfy the assertions").map(this::error).or(() -> calls.any(assertions)));
    }

    /** Verifies that every model call satisfies the nested assertions; fails where there is no model call. */
    public SELF allModelCallsSatisfy(Consumer<ModelCallAssert> assertions) {
        return onTraceNested(
                "allModelCallsSatisfy",
                () -> calls.some("all satisfy the assertions").map(this::error).or(() -> calls.all(assertions)));
    }
}
