package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Assertions on the calls of models that a trace holds. */
abstract class ModelCallAssertions<SELF extends ModelCallAssertions<SELF>> extends StepAssertions<SELF> {

    ModelCallAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies how many times a model was called, failed calls included.
     *
     * <p>{@code hasModelCalls(2)} passes on two calls, and on one that failed with one that repeated it; fails on one or
     * three.
     */
    public SELF hasModelCalls(int number) {
        Requirement.atLeast(0, "hasModelCalls", number);
        return onTrace("hasModelCalls", () -> modelCalls().number(number));
    }

    /**
     * Verifies that a model was called so many times or more, failed calls included.
     *
     * <p>{@code hasAtLeastModelCalls(2)} passes on two calls or three; fails on one.
     */
    public SELF hasAtLeastModelCalls(int number) {
        Requirement.atLeast(1, "hasAtLeastModelCalls", number);
        return onTrace("hasAtLeastModelCalls", () -> modelCalls().atLeast(number));
    }

    /**
     * Verifies that a model was called so many times or less, failed calls included.
     *
     * <p>{@code hasAtMostModelCalls(2)} passes on one call or two; fails on three.
     *
     * @throws EvaluationException of kind {@code SETUP} where no model call was captured; {@code hasModelCalls(0)} says
     *     that none is meant
     */
    public SELF hasAtMostModelCalls(int number) {
        Requirement.atLeast(1, "hasAtMostModelCalls", number);
        return onCalls("hasAtMostModelCalls", () -> modelCalls().atMost(number));
    }

    /**
     * Verifies that there are as many model calls as nested assertions, and that each call satisfies its own.
     *
     * <p>{@code hasModelCallsSatisfyingExactly(first -> …, second -> …)} passes on two calls of which the first satisfies
     * the first lambda and the second the second; fails on three calls.
     */
    @SafeVarargs
    public final SELF hasModelCallsSatisfyingExactly(Consumer<ModelCallAssert>... assertions) {
        Requirement.atLeast(1, "hasModelCallsSatisfyingExactly", assertions.length);
        return onTraceNested(
                "hasModelCallsSatisfyingExactly",
                () -> modelCalls().number(assertions.length).map(this::error).or(() -> modelCalls()
                        .each(call -> assertions[call])));
    }

    /**
     * Verifies that at least one model call satisfies the nested assertions.
     *
     * <p>{@code anyModelCallSatisfies(call -> call.hasModel("gpt-4o"))} passes on calls of gpt-4o-mini and gpt-4o; fails
     * on calls of gpt-4o-mini alone, and where there is no model call.
     */
    public SELF anyModelCallSatisfies(Consumer<ModelCallAssert> assertions) {
        return onTraceNested("anyModelCallSatisfies", () -> modelCalls()
                .some("satisfy the assertions")
                .map(this::error)
                .or(() -> modelCalls().any(assertions)));
    }

    /**
     * Verifies that every model call satisfies the nested assertions.
     *
     * <p>{@code allModelCallsSatisfy(call -> call.finishesNormally())} passes on two whole answers; fails on one where one of
     * them was cut off, and where there is no model call.
     */
    public SELF allModelCallsSatisfy(Consumer<ModelCallAssert> assertions) {
        return onTraceNested("allModelCallsSatisfy", () -> modelCalls()
                .some("all satisfy the assertions")
                .map(this::error)
                .or(() -> modelCalls().all(assertions)));
    }

    /** Runs one assertion that says nothing where no model call was captured. */
    final SELF onCalls(String check, Supplier<Optional<Unmet>> assertion) {
        return onTrace(check, () -> {
            if (actual.modelCalls().isEmpty()) {
                throw setup(check + " cannot be decided: no model call was captured");
            }
            return assertion.get();
        });
    }

    private ModelCallsCheck modelCalls() {
        return new ModelCallsCheck(actual.modelCalls(), evidence);
    }
}
