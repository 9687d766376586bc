package io.github.junitllm.assertions;

import io.github.junitllm.trace.LlmTrace;

/** Assertions on the steps of a trace, whatever they are about. */
abstract class StepAssertions<SELF extends StepAssertions<SELF>> extends TraceAssertions<SELF> {

    StepAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that no step failed.
     *
     * <p>Passes where every step succeeded. Fails where a tool threw an exception, even if the application recovered.
     */
    public SELF hasNoErrors() {
        requireCaptured("hasNoErrors");
        requireEnded("hasNoErrors");
        return check("hasNoErrors", () -> ErrorsCheck.unmet(actual.failedSteps()));
    }
}
