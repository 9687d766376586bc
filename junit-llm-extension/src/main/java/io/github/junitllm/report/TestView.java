package io.github.junitllm.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A test method: its gates, what came out, and its cases, those that ask most to be looked at first. */
record TestView(CaseView cases) {

    Html render(ReportedTest test) {
        TestName name = TestName.of(test.name());
        return Element.of("section", "test " + test.state().cssClass())
                .add(
                        Element.of("h2").add(Element.of("span", "where").add(name.where()), Html.text(name.display())),
                        GatesView.render(test),
                        Element.of("p", "outcomes").add(outcomes(test)),
                        columns())
                .each(test.cases(), cases::render)
                .add(removed(test));
    }

    private static String outcomes(ReportedTest test) {
        String measured = test.totals().measured() == 0 ? "NOT MEASURED: " : "";
        return measured
                + String.join(
                        " · ", Stream.concat(trials(test.totals()), cases(test)).toList());
    }

    private static Stream<String> trials(Totals totals) {
        return Stream.of(Outcome.values())
                .filter(outcome -> totals.count(outcome) > 0)
                .map(outcome -> Figures.count(totals.count(outcome)) + " "
                        + OutcomeLabel.of(outcome).words());
    }

    private static Stream<String> cases(ReportedTest test) {
        Map<String, Long> relations = test.cases().stream()
                .map(ReportedCase::compared)
                .filter(Objects::nonNull)
                .collect(groupingBy(one -> one.relation().name(), counting()));
        long worse = test.cases().stream()
                .filter(one -> one.state() == CaseState.WORSE)
                .count();
        long quarantined = test.cases().stream()
                .filter(one -> one.state() == CaseState.QUARANTINED)
                .count();
        return Stream.of(
                        counted(worse, "worse than before"),
                        counted(relations.getOrDefault("EDITED", 0L), "edited"),
                        counted(relations.getOrDefault("ADDED", 0L), "new"),
                        counted(test.removed().size(), "removed"),
                        counted(quarantined, "in quarantine"))
                .filter(words -> !words.isEmpty());
    }

    private static String counted(long cases, String what) {
        return cases == 0 ? "" : Figures.counted(cases, "case") + " " + what;
    }

    private static Html columns() {
        return Element.of("div", "columns")
                .with("aria-hidden", "true")
                .add(
                        Element.of("span").add("trials"),
                        Element.of("span").add("case"),
                        Element.of("span", "number").add("passed"),
                        Element.of("span", "number").add("tokens per trial"),
                        Element.of("span", "number").add("cost per trial"),
                        Element.of("span", "number").add("time per trial"));
    }

    private static Html removed(ReportedTest test) {
        return test.removed().isEmpty()
                ? Html.NOTHING
                : Element.of("div", "removed")
                        .add(
                                Element.of("h3").add("In the baseline, but not in this run"),
                                Element.of("ul").each(test.removed(), TestView::removed));
    }

    private static Html removed(ComparedCase one) {
        BaselineSummary before = one.baseline();
        String passed = before == null
                ? ""
                : ": " + Figures.count(before.passed()) + " of " + Figures.counted(before.trials(), "trial")
                        + " passed";
        return Element.of("li").add(one.caseId() + passed);
    }
}
