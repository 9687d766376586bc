package io.github.junitllm.report;

import io.github.junitllm.result.Run;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The top of the page: what came out, what it took, what is missing. */
record PageHeader(Run run, List<ReportedTest> tests) {

    Html render() {
        return Element.of("header")
                .add(
                        Element.of("p", "product").add("junit-llm"),
                        Element.of("h1", state().cssClass()).add(Headline.of(run)),
                        Element.of("p", "run").add("run " + run.id() + started()),
                        Element.of("dl", "totals").each(figures(), Figure::render),
                        notices(),
                        filters());
    }

    /** A test that could not run is as bad as one that failed. */
    private TestState state() {
        return run.notRun().isEmpty() ? TestState.worst(tests) : TestState.FAILED;
    }

    private String started() {
        Instant started = run.started();
        return started == null ? "" : " · started " + started.truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Figure> figures() {
        Totals totals = run.totals();
        UsageRecord usage = totals.usage();
        CostRecord cost = totals.cost();
        return Stream.of(
                        new Figure("trials", Figures.count(totals.trials())),
                        new Figure("reruns, not counted", Figures.count(totals.reruns())),
                        new Figure("model calls", Figures.count(usage.modelCalls())),
                        new Figure("failed calls", Figures.count(usage.failedModelCalls())),
                        new Figure("tool executions", Figures.count(usage.toolExecutions())),
                        new Figure("retrievals", Figures.count(usage.retrievals())),
                        new Figure("input tokens", Figures.tokens(totals, usage.inputTokens(), "≥ ")),
                        new Figure("output tokens", Figures.tokens(totals, usage.outputTokens(), "≥ ")),
                        new Figure("cost", Figures.cost(cost.usd(), cost.unpricedCalls(), "≥ ")),
                        new Figure("judging, apart", judging()),
                        new Figure("prices", cost.prices()),
                        new Figure("without a price", String.join(", ", cost.unpricedModels())),
                        new Figure("time", Figures.duration(totals.elapsed())))
                .filter(Figure::isWorthIt)
                .toList();
    }

    private String judging() {
        return run.totals().judging().calls() == 0
                ? ""
                : JudgingWords.of(run.totals().judging());
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
                .each(states(), PageHeader::filter);
    }

    private List<CaseState> states() {
        return tests.stream()
                .flatMap(test -> test.cases().stream())
                .map(ReportedCase::state)
                .distinct()
                .sorted()
                .toList();
    }

    private static Html filter(CaseState state) {
        return Element.of("label")
                .add(
                        Element.of("input")
                                .with("type", "checkbox")
                                .with("value", state.cssClass())
                                .with("checked", ""),
                        Html.text(" " + state.words()));
    }

    private record Figure(String name, String value) {

        boolean isWorthIt() {
            return name.equals("trials") || !(value.isEmpty() || value.equals("0"));
        }

        Html render() {
            return Element.of("div")
                    .add(Element.of("dt").add(name), Element.of("dd").add(value));
        }
    }
}
