package io.github.junitllm.assertions;

import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds tools whose results a model was told although no execution was captured, beside others whose executions were:
 * one of several libraries shows none.
 */
final class UnseenTools {

    private static final int LONGEST_NAME = 80;

    private final List<ModelCall> calls;
    private final boolean seesSome;
    private final Set<String> executedIds;
    private final Set<String> executedNames;

    UnseenTools(List<ModelCall> calls, List<ToolExecution> executions) {
        this.calls = calls;
        this.seesSome = !executions.isEmpty();
        this.executedIds =
                executions.stream().flatMap(tool -> tool.callId().stream()).collect(Collectors.toSet());
        this.executedNames = executions.stream()
                .filter(tool -> tool.callId().isEmpty())
                .map(ToolExecution::name)
                .collect(Collectors.toSet());
    }

    Optional<String> describe() {
        if (!seesSome) {
            return Optional.empty();
        }
        Set<String> told = calls.stream().flatMap(UnseenTools::told).collect(Collectors.toSet());
        return calls.stream()
                .flatMap(ToolSight::requests)
                .filter(tool -> tool.id().filter(told::contains).isPresent() && !isExecuted(tool))
                .map(tool -> "the model was told a result of [" + OneLine.of(tool.name(), LONGEST_NAME)
                        + "], but no execution of it was captured")
                .findFirst();
    }

    private boolean isExecuted(ToolCall tool) {
        return executedNames.contains(tool.name())
                || tool.id().filter(executedIds::contains).isPresent();
    }

    private static Stream<String> told(ModelCall call) {
        return call.input().asOptional().stream()
                .flatMap(List::stream)
                .flatMap(message -> message.parts().stream())
                .filter(ToolCallResponse.class::isInstance)
                .flatMap(part -> ((ToolCallResponse) part).id().stream());
    }
}
