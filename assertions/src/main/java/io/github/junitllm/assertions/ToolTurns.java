package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.ModelCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says whether one response of a model asked for several tools. */
final class ToolTurns {

    private final List<ModelCall> calls;

    ToolTurns(List<ModelCall> calls) {
        this.calls = calls;
    }

    Optional<Unmet> oneAsksForAll(List<String> names) {
        if (calls.stream().anyMatch(call -> missing(call, names).isEmpty())) {
            return Optional.empty();
        }
        String expectation = "Expected one response of a model to ask for the tools " + shown(names) + " but ";
        String responses = turns();
        return Optional.of(new Unmet(expectation
                        + (responses.isEmpty()
                                ? "no response asked for a tool"
                                : "the responses asked for " + responses))
                .nearest(calls.stream()
                        .filter(call -> !asked(call).isEmpty())
                        .min(Comparator.comparingInt(
                                call -> missing(call, names).size()))));
    }

    /** Returns why a response may have asked for tools that are not known. */
    Optional<String> hidden() {
        return calls.stream()
                .filter(call -> call.failure().isEmpty())
                .filter(call ->
                        call.finishReasons().isEmpty() || call.finishReasons().contains(FinishReason.TOOL_CALL))
                .flatMap(call -> hidden(call).stream())
                .findFirst();
    }

    private static Optional<String> hidden(ModelCall call) {
        return call.toolCalls() instanceof Content.NotCaptured<List<ToolCall>> missing
                ? Optional.of(missing.reason())
                : Optional.empty();
    }

    private String turns() {
        return shown(calls.stream()
                .map(ToolTurns::asked)
                .filter(asked -> !asked.isEmpty())
                .map(Object::toString)
                .collect(Collectors.joining(", then ")));
    }

    private static List<String> missing(ModelCall call, List<String> names) {
        List<String> missing = new ArrayList<>(names);
        asked(call).forEach(missing::remove);
        return missing;
    }

    private static List<String> asked(ModelCall call) {
        return ToolSight.requests(call).map(ToolCall::name).toList();
    }
}
