package io.github.junitllm.report;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The top of the page: what came out, what it took, what is missing. */
record PageHeader(Run run) {

    Html render() {
        return Element.of("header")
                .add(
                        Element.of("p", "product").add("junit-llm"),
                        Element.of("h1", verdict(run.totals())).add(Headline.of(run)),
                        Element.of("p", "run").add("run " + run.id() + started()),
                        Element.of("dl", "totals").each(figures(), Figure::render),
                        notices(),
                        filters());
    }

    private static String verdict(Totals totals) {
        if (totals.count(Outcome.FAILED) > 0) {
            return "failed";
        }
        return totals.trials() > 0 && Severity.isHarmless(totals) ? "passed" : "error";
    }

    private String started() {
        Instant started = run.started();
        return started == null ? "" : " · started " + started.truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Figure> figures() {
        Totals totals = run.totals();
        UsageRecord usage = totals.usage();
        return Stream.of(
                        new Figure("trials", Figures.count(totals.trials())),
                        new Figure("reruns, not counted", Figures.count(totals.reruns())),
                        new Figure("model calls", Figures.count(usage.modelCalls())),
                        new Figure("failed calls", Figures.count(usage.failedModelCalls())),
                        new Figure("tool executions", Figures.count(usage.toolExecutions())),
                        new Figure("retrievals", Figures.count(usage.retrievals())),
                        new Figure("input tokens", Figures.tokens(totals, usage.inputTokens(), "≥ ")),
                        new Figure("output tokens", Figures.tokens(totals, usage.outputTokens(), "≥ ")),
                        new Figure("time", Figures.duration(totals.elapsed())))
                .filter(Figure::isWorthIt)
                .toList();
    }

    private Html notices() {
        if (run.notices().isEmpty()) {
            return Html.NOTHING;
        }
        return Element.of("div", "notices")
                .add(
                        Element.of("h2").add("What to know about this run"),
                        Element.of("ul")
                                .each(run.notices(), notice -> Element.of("li").add(notice)));
    }

    /** Filters work by script alone, so the script shows them. */
    private Html filters() {
        return Element.of("form", "filters")
                .with("hidden", "")
                .add(Element.of("input")
                        .with("type", "search")
                        .with("aria-label", "Show cases with this text")
                        .with("placeholder", "Case, tag or input"))
                .each(List.of("failed", "error", "not-run", "passed"), PageHeader::filter);
    }

    private static Html filter(String state) {
        return Element.of("label")
                .add(
                        Element.of("input")
                                .with("type", "checkbox")
                                .with("value", state)
                                .with("checked", ""),
                        Html.text(" " + state.replace('-', ' ')));
    }

    private record Figure(String name, String value) {

        boolean isWorthIt() {
            return !value.equals("0") || name.equals("trials");
        }

        Html render() {
            return Element.of("div")
                    .add(Element.of("dt").add(name), Element.of("dd").add(value));
        }
    }
}
