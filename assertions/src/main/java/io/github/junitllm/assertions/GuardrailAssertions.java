package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import java.util.function.Consumer;

/** Assertions on the guardrails that checked messages. */
abstract class GuardrailAssertions<SELF extends GuardrailAssertions<SELF>> extends RetrievalAssertions<SELF> {

    GuardrailAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that this guardrail objected to a message at least once.
     *
     * <p>{@code triggersGuardrail("NoPersonalData")} passes on a check of this guardrail that failed; fails on checks
     * that all passed, or of other guardrails alone.
     *
     * @throws EvaluationException of kind {@code SETUP} where no check by a guardrail was captured, or none objected but
     *     one does not tell its result
     */
    public SELF triggersGuardrail(String name) {
        Requirement.text("triggersGuardrail", name);
        return onTrace("triggersGuardrail", () -> guardrails().triggered("triggersGuardrail", name));
    }

    /**
     * Verifies that this guardrail objected to a message at least once, and that one of its objections satisfies the
     * nested assertions.
     *
     * <p>{@code triggersGuardrail("NoPersonalData", check -> check.guards(Direction.OUTPUT))} passes on an objection to
     * what the model said; fails on one to what the user said.
     *
     * @throws EvaluationException of kind {@code SETUP} where no check by a guardrail was captured, or none objected but
     *     one does not tell its result
     */
    public SELF triggersGuardrail(String name, Consumer<GuardrailAssert> assertions) {
        Requirement.text("triggersGuardrail", name);
        return onTraceNested("triggersGuardrail", () -> guardrails()
                .triggered("triggersGuardrail", name)
                .map(this::error)
                .or(() -> guardrails().anyObjection(name, assertions)));
    }

    /**
     * Verifies that this guardrail checked a message, and let every message pass that it checked.
     *
     * <p>{@code passesGuardrail("NoPersonalData")} passes on checks of this guardrail without an objection; fails on one
     * that objected, and where it checked nothing.
     *
     * @throws EvaluationException of kind {@code SETUP} where no check by a guardrail was captured, or one of this
     *     guardrail does not tell its result
     */
    public SELF passesGuardrail(String name) {
        Requirement.text("passesGuardrail", name);
        return onTrace("passesGuardrail", () -> guardrails().passed("passesGuardrail", name));
    }

    /**
     * Verifies that no guardrail objected to any message.
     *
     * <p>{@code doesNotTriggerGuardrails()} passes on checks without an objection; fails on one that objected.
     *
     * @throws EvaluationException of kind {@code SETUP} where no check by a guardrail was captured, or one does not tell
     *     its result
     */
    public SELF doesNotTriggerGuardrails() {
        return onTrace("doesNotTriggerGuardrails", () -> guardrails().untriggered("doesNotTriggerGuardrails"));
    }

    private GuardrailsCheck guardrails() {
        return new GuardrailsCheck(actual.guardrailChecks(), evidence);
    }
}
