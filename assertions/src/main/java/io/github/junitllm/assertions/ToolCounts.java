package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;
import static io.github.junitllm.assertions.ToolPath.times;

import io.github.junitllm.text.NearestName;
import io.github.junitllm.trace.ToolExecution;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Says which expectation of the number of a tool's calls does not hold. */
final class ToolCounts {

    private final ToolPath path;

    ToolCounts(ToolPath path) {
        this.path = path;
    }

    Optional<Unmet> some(String name) {
        if (path.names().contains(name)) {
            return Optional.empty();
        }
        return Optional.of(new Unmet(expected(name) + "to be called but " + path.called()).nearest(similar(name)));
    }

    /** Where no tool execution is traced at all, what the model asked for is the best that is known. */
    Optional<Unmet> none(String name) {
        String expectation = expected(name) + "not to be called but ";
        List<ToolExecution> calls = path.named(name);
        if (!calls.isEmpty()) {
            return Optional.of(
                    new Unmet(expectation + "it was called " + times(calls.size())).nearest(Optional.of(calls.get(0))));
        }
        return path.askedFor().contains(name)
                ? Optional.of(new Unmet(expectation + "the model asked for it").nearest(path.requestOf(name)))
                : Optional.empty();
    }

    Optional<Unmet> noneAtAll() {
        if (path.names().isEmpty() && path.askedFor().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Unmet("Expected no tool to be called but " + path.called())
                .nearest(path.executions().stream().findFirst()));
    }

    /** Takes the names as a set: each may be called as often as it is. */
    Optional<Unmet> only(List<String> names) {
        String expectation = "Expected only calls of the tools " + shown(names) + " but ";
        Optional<ToolExecution> other = path.executions().stream()
                .filter(tool -> !names.contains(tool.name()))
                .findFirst();
        if (other.isPresent()) {
            String fact = "[" + shown(other.get().name()) + "] was called; " + path.called();
            return Optional.of(new Unmet(expectation + fact).nearest(other).comparing(path.names(), names));
        }
        return path.askedFor().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> new Unmet(expectation + path.called()).nearest(path.requestOf(name)));
    }

    Optional<Unmet> exactly(String name, int times) {
        List<ToolExecution> calls = path.named(name);
        if (times == 0) {
            return none(name);
        }
        return calls.size() == times ? Optional.empty() : Optional.of(wrongNumber(name, "", calls.size(), times));
    }

    Optional<Unmet> atLeast(String name, int times) {
        List<ToolExecution> calls = path.named(name);
        return calls.size() >= times
                ? Optional.empty()
                : Optional.of(wrongNumber(name, "at least ", calls.size(), times));
    }

    Optional<Unmet> atMost(String name, int times) {
        List<ToolExecution> calls = path.named(name);
        if (times == 0) {
            return none(name);
        }
        if (calls.size() > times) {
            return Optional.of(
                    wrongNumber(name, "at most ", calls.size(), times).nearest(Optional.of(calls.get(times))));
        }
        int asked = Collections.frequency(path.askedFor(), name);
        return asked > times
                ? Optional.of(new Unmet(expected(name) + "to be called at most " + times(times)
                                + " but the model asked for it " + times(asked))
                        .nearest(path.requestOf(name)))
                : Optional.empty();
    }

    private Unmet wrongNumber(String name, String bound, int calls, int times) {
        String fact = calls == 0 ? path.called() : "it was called " + times(calls);
        return new Unmet(expected(name) + "to be called " + bound + times(times) + " but " + fact)
                .nearest(calls == 0 ? similar(name) : Optional.empty())
                .comparing(calls, times);
    }

    private Optional<ToolExecution> similar(String name) {
        return NearestName.of(name, path.names())
                .flatMap(near -> path.named(near).stream().findFirst());
    }

    private static String expected(String name) {
        return "Expected tool [" + shown(name) + "] ";
    }
}
