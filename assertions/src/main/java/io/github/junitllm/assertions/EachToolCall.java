package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.ToolExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries nested assertions on executions of tools. */
final class EachToolCall {

    private final Attempts<ToolExecution, ToolExecutionAssert> attempts;

    EachToolCall(Evidence evidence) {
        this.attempts = new Attempts<>(ToolExecutionAssert::new, evidence);
    }

    Optional<AssertionError> any(List<ToolExecution> calls, Consumer<ToolExecutionAssert> assertions) {
        return attempts.any(calls, assertions);
    }

    /**
     * Returns the error of the first call that does not satisfy the assertions.
     *
     * @throws EvaluationException where there is none, but a call could not be decided
     */
    Optional<AssertionError> all(List<ToolExecution> calls, Consumer<ToolExecutionAssert> assertions) {
        List<EvaluationException> undecided = new ArrayList<>();
        for (ToolExecution call : calls) {
            try {
                Optional<AssertionError> error = attempts.one(call, assertions);
                if (error.isPresent()) {
                    return error;
                }
            } catch (EvaluationException e) {
                undecided.add(e);
            }
        }
        if (!undecided.isEmpty()) {
            throw undecided.get(0);
        }
        return Optional.empty();
    }
}
