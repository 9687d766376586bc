package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes all there is to say of a trace, section by section; a section that has nothing to say is left out. */
final class TraceDescription {

    private static final int MOST_TREE_LINES = 1_000;

    private final LlmTrace trace;
    private final DescribedLines lines = new DescribedLines();

    private TraceDescription(LlmTrace trace) {
        this.trace = trace;
    }

    static String of(LlmTrace trace) {
        TraceDescription description = new TraceDescription(trace);
        description.tree();
        description.totals();
        description.failures();
        description.facts();
        description.streams();
        description.merged();
        description.problems();
        return description.lines.toString();
    }

    private void tree() {
        trace.trialLabel().ifPresent(lines::line);
        lines.drawn(
                trace.steps().isEmpty()
                        ? "no spans"
                        : new TraceTree(trace.steps(), MOST_TREE_LINES).draw(Optional.empty()));
    }

    private void totals() {
        TraceTotals totals = new TraceTotals(trace);
        lines.section("totals");
        lines.row("model calls", totals.count(trace.modelCalls()));
        lines.row("tool executions", totals.count(trace.toolExecutions()));
        countUnlessNone("retrievals", trace.retrievals());
        countUnlessNone("embedding calls", trace.embeddingCalls());
        countUnlessNone("guardrail checks", trace.guardrailChecks());
        countUnlessNone("agent steps", trace.agentSteps());
        lines.row("tokens", totals.tokens());
        totals.embeddingTokens().ifPresent(tokens -> lines.row("embedding tokens", tokens));
    }

    private void countUnlessNone(String label, List<? extends Step> steps) {
        if (!steps.isEmpty()) {
            lines.row(label, new TraceTotals(trace).count(steps));
        }
    }

    private void failures() {
        lines.section("failures");
        lines.list(trace.failedSteps(), step -> failure(step, step.failure().orElseThrow()));
    }

    private static String failure(Step step, Failure failure) {
        return failure.kind().label() + (failure.kind().retryable() ? " (worth a retry) " : " ")
                + DescribedLines.name(step) + " " + failure.describe();
    }

    private void facts() {
        lines.section("facts");
        List<TraceFact> facts = trace.facts().all();
        facts.stream()
                .filter(fact -> fact.state() == TraceFact.State.FOUND)
                .forEach(fact -> lines.row(fact.name(), fact.found(), TraceFact.Finding::describe));
        facts.stream()
                .filter(fact -> fact.state() == TraceFact.State.NOT_KNOWN)
                .forEach(fact -> lines.row(fact.name(), "not known: " + notKnown(fact)));
        List<String> none = facts.stream()
                .filter(fact -> fact.state() == TraceFact.State.NONE_FOUND)
                .map(TraceFact::name)
                .toList();
        if (!none.isEmpty()) {
            lines.row("none found", String.join(", ", none));
        }
    }

    private static String notKnown(TraceFact fact) {
        int more = fact.unknown().size() - 1;
        return fact.unknown().get(0).describe() + (more == 0 ? "" : ", and " + Figures.of(more) + " more");
    }

    private void streams() {
        lines.section("streamed answers");
        lines.list(
                trace.facts().streams(),
                stream -> DescribedLines.name(stream.call()) + " first token after "
                        + Figures.millis(stream.toFirstToken())
                        + stream.betweenChunks()
                                .map(time -> ", " + Figures.millis(time) + " between chunks")
                                .orElse("")
                        + stream.perToken()
                                .map(time -> ", " + Figures.millis(time) + " a token after it")
                                .orElse(""));
    }

    private void merged() {
        lines.section("merged spans");
        lines.list(
                trace.allSteps().stream()
                        .flatMap(step -> Stream.concat(
                                step.mergedFrom().stream()
                                        .map(span -> DescribedLines.name(step) + " ← " + DescribedLines.name(span)
                                                + " of " + ContentSwitch.nameOf(span.scope())),
                                step.span().notes().stream().map(note -> DescribedLines.name(step) + " " + note)))
                        .toList(),
                line -> line);
    }

    private void problems() {
        lines.section("problems");
        lines.list(trace.problems(), TraceProblem::describe);
    }
}
