package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What assertions on tools share: what a trace does not show may have happened all the same. What was found decides,
 * what was not found decides only where it would have been seen.
 */
abstract class ToolChecks<SELF extends ToolChecks<SELF>> extends ModelAssertions<SELF> {

    private static final List<Class<? extends Step>> TELLING_OF_TOOLS =
            List.of(ModelCall.class, ToolExecution.class, AgentStep.class);

    private static final String ADVICE = "let the library trace its tools, or start a span around each execution:"
            + " gen_ai.operation.name = execute_tool, gen_ai.tool.name, gen_ai.tool.call.arguments,"
            + " gen_ai.tool.call.result";

    final ToolSight sight;
    final ToolPath tools;

    ToolChecks(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.sight = new ToolSight(actual);
        this.tools = new ToolPath(actual, sight);
    }

    /** Runs an assertion that holds by what was found, and fails by what was not. */
    final SELF checkFound(String check, Supplier<Optional<Unmet>> assertion) {
        return checkFoundNested(check, () -> assertion.get().map(this::error));
    }

    /** Runs one that says which error is to be thrown. */
    final SELF checkFoundNested(String check, Supplier<Optional<AssertionError>> assertion) {
        requireTools(check);
        return checkNested(check, () -> {
            Optional<AssertionError> error = assertion.get();
            error.flatMap(any -> sight.gap()).ifPresent(gap -> {
                throw undecided(check, gap);
            });
            return error;
        });
    }

    /** Runs an assertion that holds by what was not found, and fails by what was. */
    final SELF checkNotFound(String check, Supplier<Optional<Unmet>> assertion) {
        return checkNotFound(check, sight::gap, assertion);
    }

    /** Runs one on what executions tell of themselves: what a model asks for tells nothing of it. */
    final SELF checkNoExecution(String check, Supplier<Optional<Unmet>> assertion) {
        return checkNotFound(check, sight::gapInExecutions, assertion);
    }

    /** Runs one that holds by what was not found, unless there is a gap of its own. */
    final SELF checkNotFound(String check, Supplier<Optional<String>> gap, Supplier<Optional<Unmet>> assertion) {
        return checkNotFoundNested(check, gap, () -> assertion.get().map(this::error));
    }

    /** Runs one that says which error is to be thrown. */
    final SELF checkNotFoundNested(
            String check, Supplier<Optional<String>> gap, Supplier<Optional<AssertionError>> assertion) {
        requireTools(check);
        return checkNested(check, () -> {
            Optional<AssertionError> error = assertion.get();
            if (error.isEmpty()) {
                gap.get().or(sight::unfinished).ifPresent(reason -> {
                    throw undecided(check, reason);
                });
            }
            return error;
        });
    }

    /** Runs an assertion that needs to know all calls, whether it holds or fails. */
    final SELF checkAll(String check, Supplier<Optional<Unmet>> assertion) {
        requireTools(check);
        sight.gap().ifPresent(gap -> {
            throw undecided(check, gap);
        });
        return checkNotFound(check, assertion);
    }

    /** Returns the exception that says what to do so that tools are seen. */
    final EvaluationException undecided(String check, String reason) {
        return new EvaluationException(
                Kind.SETUP, evidence.with("tools", ADVICE).below(check + " cannot be decided: " + reason));
    }

    private void requireTools(String check) {
        captured().requireAnyOf(TELLING_OF_TOOLS, check, "no call of a model, a tool or an agent was captured");
    }
}
