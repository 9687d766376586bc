package io.github.junitllm.assertions;

import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.EmbeddingCall;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What all assertions on a trace share: where nothing was captured, nothing can be said. */
abstract class TraceAssertions<SELF extends TraceAssertions<SELF>> extends EvidencedAssert<SELF, LlmTrace> {

    private static final List<Class<? extends Step>> TELLING =
            List.of(ModelCall.class, ToolExecution.class, AgentStep.class, Retrieval.class, EmbeddingCall.class);

    final MissingWiring wiring;

    TraceAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, Evidence.of(actual), listener);
        this.wiring = wiring;
    }

    /** Runs one assertion on a trace that holds anything at all. */
    final SELF onTrace(String check, Supplier<Optional<Unmet>> assertion) {
        requireCaptured(check);
        return check(check, assertion);
    }

    /** Runs one assertion that says which error is to be thrown. */
    final SELF onTraceNested(String check, Supplier<Optional<AssertionError>> assertion) {
        requireCaptured(check);
        return checkNested(check, assertion);
    }

    final void requireCaptured(String check) {
        captured().requireAnyOf(TELLING, check, "no call of a model, a tool, a retriever or an agent was captured");
    }

    final void requireEnded(String check) {
        captured().requireEnded(TELLING, check);
    }

    final CapturedSteps captured() {
        return new CapturedSteps(actual, evidence, wiring);
    }
}
