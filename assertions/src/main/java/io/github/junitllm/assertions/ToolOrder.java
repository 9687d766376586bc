package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.trace.StepSpan;
import io.github.junitllm.trace.ToolExecution;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what does not hold of the times at which tools ran. */
final class ToolOrder {

    private final ToolPath path;

    ToolOrder(ToolPath path) {
        this.path = path;
    }

    /** What runs at the same time was not waited for. */
    Optional<Unmet> before(String first, String second) {
        String expectation = "Expected tool [" + shown(first) + "] to be called before [" + shown(second) + "] but ";
        return missing(expectation, List.of(first, second)).or(() -> {
            ToolExecution later = path.named(second).get(0);
            return tooEarly(first, later).map(fact -> new Unmet(expectation + fact).nearest(Optional.of(later)));
        });
    }

    /** One instant at which all of them were running is enough. */
    Optional<Unmet> parallel(List<String> names) {
        String expectation = "Expected the tools " + shown(names) + " to run in parallel but ";
        return missing(expectation, names)
                .or(() -> path.executions().stream()
                                .anyMatch(tool -> allRunAt(tool.span().start(), names))
                        ? Optional.empty()
                        : Optional.of(new Unmet(expectation + "there was no time at which all of them were running")
                                .with("ran", times(names))));
    }

    private Optional<Unmet> missing(String expectation, List<String> names) {
        return names.stream()
                .filter(name -> path.named(name).isEmpty())
                .findFirst()
                .map(name -> new Unmet(expectation + "[" + shown(name) + "] was never called; " + path.called()));
    }

    private Optional<String> tooEarly(String first, ToolExecution later) {
        Instant began = later.span().start();
        List<ToolExecution> calls = path.named(first);
        if (calls.stream().anyMatch(call -> endedBy(began, call.span()))) {
            return Optional.empty();
        }
        return Optional.of(
                calls.get(0).span().start().isAfter(began)
                        ? "[" + shown(later.name()) + "] came first; " + path.called()
                        : "[" + shown(later.name()) + "] began before [" + shown(first) + "] had ended");
    }

    private boolean allRunAt(Instant time, List<String> names) {
        List<String> running = path.executions().stream()
                .filter(tool -> isRunning(tool.span(), time))
                .map(ToolExecution::name)
                .toList();
        return names.stream()
                .allMatch(name -> Collections.frequency(running, name) >= Collections.frequency(names, name));
    }

    private static boolean isRunning(StepSpan span, Instant time) {
        return span.start().equals(time) || (span.start().isBefore(time) && !endedBy(time, span));
    }

    private static boolean endedBy(Instant time, StepSpan span) {
        return span.duration()
                .filter(duration -> !span.start().plus(duration).isAfter(time))
                .isPresent();
    }

    /** Tells times from the first of these calls on. */
    private String times(List<String> names) {
        List<ToolExecution> calls = path.executions().stream()
                .filter(tool -> names.contains(tool.name()))
                .toList();
        Instant zero = calls.get(0).span().start();
        return shown(calls.stream()
                .map(call -> call.name() + " " + RunningTime.since(zero, call.span()))
                .collect(Collectors.joining(", ")));
    }
}
