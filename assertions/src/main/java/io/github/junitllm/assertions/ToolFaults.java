package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import io.github.junitllm.trace.TraceFact;
import io.github.junitllm.trace.TraceFact.Finding;
import java.util.List;
import java.util.Optional;

/** Says what went wrong with tools: failures, told or not, and calls that lead nowhere. */
final class ToolFaults {

    private final LlmTrace trace;

    ToolFaults(LlmTrace trace) {
        this.trace = trace;
    }

    Optional<Unmet> errors() {
        List<ToolExecution> failed = trace.toolExecutions().stream()
                .filter(tool -> tool.failure().isPresent())
                .toList();
        return failed.stream()
                .findFirst()
                .map(first -> unmet("Expected no tool to fail but " + failure(first, failed.size()), first));
    }

    Optional<Unmet> silentFailures() {
        TraceFact fact = trace.facts().silentToolFailures();
        return first(fact)
                .map(finding -> unmet(
                        "Expected no tool to fail in silence but " + name(finding)
                                + " succeeded with a result that reports an error: " + shown(finding.what()),
                        finding.step()));
    }

    Optional<Unmet> repeatedCalls() {
        TraceFact fact = trace.facts().repeatedToolCalls();
        return first(fact)
                .map(finding -> unmet(
                        "Expected no tool call to be repeated but " + name(finding) + " was " + shown(finding.what()),
                        finding.step()));
    }

    Optional<Unmet> loops(int times) {
        return first(trace.facts().toolLoops(times))
                .map(finding -> unmet("Expected no loop of tool calls but " + shown(finding.what()), finding.step()));
    }

    /** Returns why a question cannot be answered, as far as its content was not captured. */
    static Optional<String> unknown(TraceFact fact) {
        return fact.unknown().stream().findFirst().map(Finding::what);
    }

    Optional<Unmet> stepsBeyond(int most) {
        List<Step> beyond = trace.facts().stepsBeyond(most);
        return beyond.stream().findFirst().map(step -> unmet(
                        "Expected at most " + steps(most) + " but there were "
                                + Figures.of(trace.facts().stepCount()) + ": model calls "
                                + Figures.of(trace.modelCalls().size()) + ", tool calls "
                                + Figures.of(trace.toolExecutions().size()),
                        step)
                .comparing(trace.facts().stepCount(), most));
    }

    private static Optional<Finding> first(TraceFact fact) {
        return fact.found().stream().findFirst();
    }

    private static Unmet unmet(String message, Step nearest) {
        return new Unmet(message).nearest(Optional.of(nearest));
    }

    private static String failure(ToolExecution first, int number) {
        String name = "[" + shown(first.name()) + "]";
        String what = first.failure().map(Failure::describe).orElseThrow();
        return number == 1
                ? name + " failed with " + what
                : Figures.of(number) + " calls failed, first of them " + name + " with " + what;
    }

    private static String name(Finding finding) {
        return "[" + shown(((ToolExecution) finding.step()).name()) + "]";
    }

    private static String steps(int number) {
        return number == 1 ? "1 step" : Figures.of(number) + " steps";
    }
}
