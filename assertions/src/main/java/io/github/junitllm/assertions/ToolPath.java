package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The executions of tools in the order in which they began, and how messages speak of them. */
final class ToolPath {

    private static final int LONGEST = 400;

    private final LlmTrace trace;
    private final List<ToolExecution> executions;
    private final List<String> names;
    private final List<String> askedFor;

    ToolPath(LlmTrace trace, ToolSight sight) {
        this.trace = trace;
        this.executions = trace.toolExecutions().stream()
                .sorted(Comparator.comparing(tool -> tool.span().start()))
                .toList();
        this.names = executions.stream().map(ToolExecution::name).toList();
        this.askedFor = sight.askedFor();
    }

    List<ToolExecution> executions() {
        return executions;
    }

    List<String> names() {
        return names;
    }

    List<ToolExecution> named(String name) {
        return executions.stream().filter(tool -> tool.name().equals(name)).toList();
    }

    /** Returns what the models asked for where no execution was captured at all. */
    List<String> askedFor() {
        return askedFor;
    }

    Optional<ModelCall> requestOf(String name) {
        return trace.modelCalls().stream()
                .filter(call ->
                        ToolSight.requests(call).anyMatch(tool -> tool.name().equals(name)))
                .findFirst();
    }

    /** Returns the fact that ends most messages. */
    String called() {
        if (!names.isEmpty()) {
            return "the calls were " + shown(names);
        }
        return askedFor.isEmpty()
                ? "no tool was called"
                : "the model only asked for " + shown(askedFor) + ": no execution of a tool was captured";
    }

    static String times(long number) {
        return number == 1 ? "once" : Figures.of(number) + " times";
    }

    static String shown(Object name) {
        return OneLine.of(name.toString(), LONGEST);
    }
}
