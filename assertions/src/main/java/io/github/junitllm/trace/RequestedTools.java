package io.github.junitllm.trace;

import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks which tool calls a model requested and nobody executed. A call was executed where a step says so, or where a
 * model was told its result.
 */
final class RequestedTools {

    private final List<ModelCall> calls;
    private final boolean seesExecutions;
    private final Set<String> answered = new HashSet<>();
    private final Map<String, Integer> executionsWithoutId = new HashMap<>();
    private final Instant lastReading;

    RequestedTools(List<ModelCall> calls, List<ToolExecution> executions) {
        this.calls = calls;
        this.seesExecutions = !executions.isEmpty();
        executions.forEach(tool -> tool.callId()
                .ifPresentOrElse(answered::add, () -> executionsWithoutId.merge(tool.name(), 1, Integer::sum)));
        calls.stream().flatMap(RequestedTools::responses).forEach(answered::add);
        this.lastReading = calls.stream()
                .filter(call -> call.input().asOptional().isPresent())
                .map(call -> call.span().start())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    TraceFact neverExecuted() {
        FactCollector fact = new FactCollector("tool calls never executed");
        calls.stream().filter(call -> call.failure().isEmpty()).forEach(call -> look(call, fact));
        return fact.fact();
    }

    private void look(ModelCall call, FactCollector fact) {
        Optional<List<ToolCall>> requested = call.toolCalls().asOptional();
        if (requested.isPresent()) {
            requested.get().stream().filter(tool -> !isExecuted(tool)).forEach(tool -> missing(call, tool, fact));
        } else if (call.finishReasons().isEmpty() || call.finishReasons().contains(FinishReason.TOOL_CALL)) {
            fact.captured(call, call.toolCalls());
        }
    }

    private void missing(ModelCall call, ToolCall tool, FactCollector fact) {
        boolean wentOn = call.span().start().isBefore(lastReading);
        if (seesExecutions || wentOn) {
            fact.found(call, tool.name() + " was requested");
        } else {
            fact.unknown(call, tool.name() + " was requested, and no execution of any tool was captured");
        }
    }

    private boolean isExecuted(ToolCall tool) {
        if (tool.id().filter(answered::contains).isPresent()) {
            return true;
        }
        int left = executionsWithoutId.getOrDefault(tool.name(), 0);
        executionsWithoutId.put(tool.name(), left - 1);
        return left > 0;
    }

    private static Stream<String> responses(ModelCall call) {
        return call.input().asOptional().stream()
                .flatMap(List::stream)
                .flatMap(message -> message.parts().stream())
                .filter(ToolCallResponse.class::isInstance)
                .flatMap(part -> ((ToolCallResponse) part).id().stream());
    }
}
