package io.github.junitllm.assertions;

import io.github.junitllm.text.NearestName;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which expectation of executed tools does not hold. */
final class ToolPath {

    private static final int LONGEST = 400;

    private final LlmTrace trace;
    private final List<ToolExecution> executions;
    private final List<String> path;
    private final List<String> requested;

    ToolPath(LlmTrace trace) {
        this.trace = trace;
        this.executions = trace.toolExecutions();
        this.path = trace.toolPath();
        this.requested = trace.modelCalls().stream().flatMap(ToolPath::requests).toList();
    }

    List<ToolExecution> named(String name) {
        return executions.stream().filter(tool -> tool.name().equals(name)).toList();
    }

    /** Returns why nothing can be said of tools: a model may have asked for one, but neither name nor call was captured. */
    Optional<String> undecidable() {
        if (!executions.isEmpty()) {
            return Optional.empty();
        }
        return trace.modelCalls().stream()
                .flatMap(call -> call.toolCalls() instanceof Content.NotCaptured<List<ToolCall>> missing
                        ? hint(call)
                                .map(hint -> hint + ", but no execution was captured and " + missing.reason())
                                .stream()
                        : Stream.empty())
                .findFirst();
    }

    /** A failed call asked for nothing, and one that ended for another reason did not either. */
    private static Optional<String> hint(ModelCall call) {
        if (call.finishReasons().contains(FinishReason.TOOL_CALL)) {
            return Optional.of("a model asked for a tool");
        }
        return call.finishReasons().isEmpty() && Ending.bad(call).isEmpty()
                ? Optional.of("a model stopped for an unknown reason")
                : Optional.empty();
    }

    Optional<Unmet> calls(String name) {
        if (path.contains(name)) {
            return Optional.empty();
        }
        String expected = "Expected tool [" + shown(name) + "] to be called but ";
        return Optional.of(new Unmet(expected + called())
                .nearest(NearestName.of(name, path)
                        .flatMap(near -> named(near).stream().findFirst())));
    }

    /** Where no tool execution is traced at all, what the model asked for is the best that is known. */
    Optional<Unmet> doesNotCall(String name) {
        String expected = "Expected tool [" + shown(name) + "] not to be called but ";
        List<ToolExecution> calls = named(name);
        if (!calls.isEmpty()) {
            return Optional.of(
                    new Unmet(expected + "it was called " + times(calls.size())).nearest(Optional.of(calls.get(0))));
        }
        if (executions.isEmpty()) {
            return requestOf(name)
                    .map(call -> new Unmet(expected + "the model asked for it").nearest(Optional.of(call)));
        }
        return Optional.empty();
    }

    Optional<Unmet> callsTimes(String name, long times) {
        List<ToolExecution> calls = named(name);
        if (times == 0) {
            return doesNotCall(name);
        }
        if (calls.size() == times) {
            return Optional.empty();
        }
        String fact = calls.isEmpty() ? called() : "it was called " + times(calls.size());
        return Optional.of(
                new Unmet("Expected tool [" + shown(name) + "] to be called " + times(times) + " but " + fact)
                        .comparing(calls.size(), times));
    }

    /** Looks for the names as a subsequence: other tools may be called in between. */
    Optional<Unmet> callsInOrder(List<String> names) {
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            int found = path.subList(from, path.size()).indexOf(names.get(i));
            if (found < 0) {
                return Optional.of(brokenOrder(names, i, from));
            }
            from += found + 1;
        }
        return Optional.empty();
    }

    Optional<Unmet> callsExactly(List<String> names) {
        boolean nothingTraced = path.isEmpty() && !requested.isEmpty();
        if (path.equals(names) && !nothingTraced) {
            return Optional.empty();
        }
        return Optional.of(new Unmet("Expected exactly the tool calls " + shown(names) + " but " + called())
                .comparing(path, names));
    }

    private Unmet brokenOrder(List<String> names, int missing, int from) {
        String before = missing == 0
                ? "[" + shown(names.get(0)) + "] was never called"
                : "[" + shown(names.get(missing)) + "] was not called after [" + shown(names.get(missing - 1)) + "]";
        Optional<ToolExecution> last = from == 0 ? Optional.empty() : Optional.of(executions.get(from - 1));
        return new Unmet("Expected tools to be called in order " + shown(names) + " but " + before + "; " + called())
                .nearest(last)
                .comparing(path, names);
    }

    private String called() {
        if (!path.isEmpty()) {
            return "the calls were " + shown(path);
        }
        return requested.isEmpty()
                ? "no tool was called"
                : "the model only asked for " + shown(requested) + ": no execution of a tool was captured";
    }

    private Optional<ModelCall> requestOf(String name) {
        return trace.modelCalls().stream()
                .filter(call -> requests(call).anyMatch(name::equals))
                .findFirst();
    }

    private static Stream<String> requests(ModelCall call) {
        return call.toolCalls().asOptional().stream().flatMap(List::stream).map(ToolCall::name);
    }

    private static String times(long number) {
        return number == 1 ? "once" : Figures.of(number) + " times";
    }

    private static String shown(Object name) {
        return OneLine.of(name.toString(), LONGEST);
    }
}
