package io.github.junitllm.assertions;

import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Retrieval;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Assertions on the retrievals that a trace holds. */
abstract class RetrievalAssertions<SELF extends RetrievalAssertions<SELF>> extends ToolAssertions<SELF> {

    RetrievalAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that at least one retrieval satisfies the nested assertions.
     *
     * <p>{@code retrieves(found -> found.hasDocument("policy-7"))} passes where one of two retrievals found it; fails
     * where none did, and where there was no retrieval.
     */
    public SELF retrieves(Consumer<RetrievalAssert> assertions) {
        return onTraceNested("retrieves", () -> {
            List<Retrieval> retrievals = actual.retrievals();
            return retrievals.isEmpty()
                    ? Optional.of(error(new Unmet("Expected documents to be retrieved but there was no retrieval")))
                    : new Attempts<>(RetrievalAssert::new, evidence).any(retrievals, assertions);
        });
    }
}
