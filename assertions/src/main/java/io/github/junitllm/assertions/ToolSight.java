package io.github.junitllm.assertions;

import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.StepSpan;
import io.github.junitllm.trace.ToolExecution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows whether a trace can show the executions of tools: that none was captured does not mean that there was none. */
final class ToolSight {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LIST = 400;

    private final LlmTrace trace;
    private final List<ToolExecution> executions;

    ToolSight(LlmTrace trace) {
        this.trace = trace;
        this.executions = trace.toolExecutions();
    }

    /** Returns why there may be calls of tools that the trace does not show. */
    Optional<String> gap() {
        return nothingBelowAgents().or(() -> firstHidden()).or(() -> new UnseenTools(trace.modelCalls(), executions)
                .describe());
    }

    /** Returns why nothing is known of executions: there is a gap, or none of those asked for was captured. */
    Optional<String> gapInExecutions() {
        return gap().or(() -> askedFor().isEmpty()
                ? Optional.empty()
                : Optional.of("the model asked for " + OneLine.of(askedFor().toString(), LONGEST_LIST)
                        + ", but no execution of a tool was captured"));
    }

    /** Returns the step that may still call a tool, or still be one. */
    Optional<String> unfinished() {
        return trace.applicationSteps().stream()
                .filter(step -> step instanceof ModelCall || step instanceof ToolExecution || step instanceof AgentStep)
                .map(Step::span)
                .filter(span -> !span.ended())
                .map(span -> "[" + OneLine.of(span.name(), LONGEST_NAME) + "] has not ended")
                .findFirst();
    }

    /** Returns what the models asked for where no execution was captured at all: then it is the best that is known. */
    List<String> askedFor() {
        return executions.isEmpty()
                ? trace.modelCalls().stream()
                        .flatMap(ToolSight::requests)
                        .map(ToolCall::name)
                        .toList()
                : List.of();
    }

    static Stream<ToolCall> requests(ModelCall call) {
        return call.toolCalls().asOptional().stream().flatMap(List::stream);
    }

    private Optional<String> nothingBelowAgents() {
        return executions.isEmpty() && trace.modelCalls().isEmpty()
                ? Optional.of("no call of a model or a tool was captured")
                : Optional.empty();
    }

    private Optional<String> hidden(ModelCall call) {
        return call.toolCalls() instanceof Content.NotCaptured<List<ToolCall>> missing
                ? hint(call).map(hint -> hint + " and " + missing.reason())
                : Optional.empty();
    }

    /** A failed call asked for nothing, and one that ended for another reason did not either. */
    private Optional<String> hint(ModelCall call) {
        if (call.finishReasons().contains(FinishReason.TOOL_CALL)) {
            return executions.isEmpty()
                    ? Optional.of("a model asked for a tool, but no execution was captured")
                    : askedInVain(call);
        }
        return executions.isEmpty()
                        && call.finishReasons().isEmpty()
                        && Ending.bad(call).isEmpty()
                ? Optional.of("a model stopped for an unknown reason, but no execution was captured")
                : Optional.empty();
    }

    private Optional<String> askedInVain(ModelCall call) {
        Instant until = nextBeside(call).orElse(Instant.MAX);
        return executions.stream().map(tool -> tool.span().start()).anyMatch(start -> isWithin(start, call, until))
                ? Optional.empty()
                : Optional.of("a model asked for a tool, but no execution was captured after ["
                        + OneLine.of(call.span().name(), LONGEST_NAME) + "]");
    }

    private static boolean isWithin(Instant start, ModelCall call, Instant until) {
        return !start.isBefore(call.span().start()) && start.isBefore(until);
    }

    /** What runs elsewhere at the same time says nothing about this call. */
    private Optional<Instant> nextBeside(ModelCall call) {
        Instant end = end(call.span());
        return trace.modelCalls().stream()
                .map(ModelCall::span)
                .filter(other -> other.parentSpanId().equals(call.span().parentSpanId())
                        && !other.spanId().equals(call.span().spanId()))
                .map(StepSpan::start)
                .filter(start -> !start.isBefore(end))
                .min(Instant::compareTo);
    }

    private static Instant end(StepSpan span) {
        return span.duration().map(span.start()::plus).orElse(Instant.MAX);
    }

    private Optional<String> firstHidden() {
        return trace.modelCalls().stream()
                .flatMap(call -> hidden(call).stream())
                .findFirst();
    }
}
