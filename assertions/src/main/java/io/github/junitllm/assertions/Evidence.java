package io.github.junitllm.assertions;

import io.github.junitllm.assertions.Unmet.Fact;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a failing assertion shows below its first line, aligned: which trial it was, what there is to see, where the
 * report shows it. Drawn only where something failed.
 *
 * @param trial which trial it is
 * @param facts what there is to see
 * @param trace the trace to draw
 * @param step the step in question, marked in the drawing
 * @param report where the report shows the trial
 */
record Evidence(
        Optional<String> trial,
        List<Fact> facts,
        Optional<LlmTrace> trace,
        Optional<Step> step,
        Optional<String> report) {

    private static final String REASON = "because";
    private static final String NEXT_LINE = "\n" + " ".repeat(14);

    static Evidence of(LlmTrace trace) {
        return new Evidence(trace.trialLabel(), List.of(), Optional.of(trace), Optional.empty(), trace.report());
    }

    static Evidence ofCurrentTrial() {
        Optional<TrialRecorder> trial = TrialRecorder.current();
        return new Evidence(
                trial.flatMap(TrialRecorder::label),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                trial.flatMap(TrialRecorder::report));
    }

    Evidence marking(Step marked) {
        return new Evidence(trial, facts, trace, Optional.of(marked), report);
    }

    /** Returns this evidence with the reason why something is expected as its first fact, in place of an earlier one. */
    Evidence because(String reason) {
        List<Fact> others =
                facts.stream().filter(fact -> !fact.label().equals(REASON)).toList();
        return new Evidence(trial, concat(List.of(new Fact(REASON, reason)), others), trace, step, report);
    }

    Evidence with(String label, String value) {
        return with(new Fact(label, value));
    }

    Evidence with(Fact... more) {
        return new Evidence(trial, concat(facts, List.of(more)), trace, step, report);
    }

    /** Returns the whole message of an expectation that does not hold. */
    String below(Unmet unmet) {
        Optional<Step> marked = unmet.nearest().or(() -> step);
        return below(unmet.message(), concat(facts, unmet.facts()), marked);
    }

    /** Returns the text with this evidence below it. */
    String below(String text) {
        return below(text, facts, step);
    }

    private String below(String text, List<Fact> shown, Optional<Step> marked) {
        Stream<String> rows = Stream.of(
                        trial.map(label -> row("case", label)).stream(),
                        shown.stream().map(fact -> row(fact.label(), fact.value())),
                        trace.map(tree -> row("trace", draw(tree, marked))).stream(),
                        report.map(path -> row("report", path)).stream())
                .flatMap(row -> row);
        return Stream.concat(Stream.of(text), rows).collect(Collectors.joining("\n"));
    }

    private static String draw(LlmTrace trace, Optional<Step> marked) {
        return trace.steps().isEmpty() ? "no spans" : marked.map(trace::render).orElseGet(trace::render);
    }

    private static String row(String label, String value) {
        return "  " + label + " ".repeat(Math.max(0, 10 - label.length())) + ": " + value.replace("\n", NEXT_LINE);
    }

    private static List<Fact> concat(List<Fact> first, List<Fact> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
