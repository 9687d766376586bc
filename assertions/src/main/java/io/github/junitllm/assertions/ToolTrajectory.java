package io.github.junitllm.assertions;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The calls of tools that somebody expects, in order. In a dataset it is a list of names or of calls with arguments:
 * see {@link ToolCallReference}.
 *
 * @param calls the calls; none where no tool is to be called
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ToolTrajectory(List<ToolCallReference> calls) {

    public ToolTrajectory {
        calls = List.copyOf(calls);
    }

    /** Creates a trajectory from calls. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolTrajectory of(List<ToolCallReference> calls) {
        return new ToolTrajectory(calls);
    }

    /** Creates a trajectory from calls. */
    public static ToolTrajectory of(ToolCallReference... calls) {
        return new ToolTrajectory(List.of(calls));
    }

    /** Creates a trajectory from names, each with whatever arguments. */
    public static ToolTrajectory ofNames(String... names) {
        return new ToolTrajectory(Stream.of(names).map(ToolCallReference::of).toList());
    }

    /** Returns the same calls with whatever arguments. */
    public ToolTrajectory ignoringArguments() {
        return new ToolTrajectory(
                calls.stream().map(call -> ToolCallReference.of(call.name())).toList());
    }

    /** Returns why the arguments of these calls cannot be compared. */
    Optional<String> hiddenArguments(List<ToolExecution> executions) {
        return executions.stream()
                .filter(tool -> calls.stream()
                        .anyMatch(call -> call.args().isPresent() && call.name().equals(tool.name())))
                .flatMap(tool -> tool.arguments() instanceof Content.NotCaptured<String> missing
                        ? Stream.of(missing.reason())
                        : Stream.empty())
                .findFirst();
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
