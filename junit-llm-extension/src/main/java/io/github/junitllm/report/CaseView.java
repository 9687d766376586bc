package io.github.junitllm.report;

import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case: a line of dots and figures, which opens to its row, its comparison and its trials. */
record CaseView(TrialView trials) {

    private static final int LONGEST_INPUT = 140;

    Html render(ReportedCase one) {
        return Element.of("details", "case " + one.state().cssClass())
                .with("data-test", one.test())
                .with("data-case", one.results().caseId())
                .with("data-state", one.state().cssClass())
                .add(
                        summary(one),
                        Element.of("div", "body")
                                .add(fields(DatasetRow.of(one.results())), new ComparisonView(one).render())
                                .each(one.results().attempts(), attempt -> trials.render(one, attempt)));
    }

    private static Html summary(ReportedCase one) {
        CaseMeans means = CaseMeans.of(one.results());
        Optional<BaselineSummary> before = one.baseline().filter(baseline -> one.isShared());
        return Element.of("summary")
                .add(
                        Element.of("span", "dots").each(one.results().attempts(), TrialView::dot),
                        name(one),
                        number("rate", "passed", passed(one.results(), before), null),
                        number(
                                "tokens",
                                "tokens per trial",
                                Figures.mean(means.tokens()),
                                before.map(baseline -> CaseChanges.tokens(baseline, means))
                                        .orElse(null)),
                        number(
                                "cost",
                                "cost per trial",
                                Figures.cost(means.usd(), means.unpricedCalls(), "≥ "),
                                before.map(baseline -> CaseChanges.cost(baseline, means))
                                        .orElse(null)),
                        number("time", "time per trial", Figures.duration(means.duration()), null));
    }

    private static Html name(ReportedCase one) {
        return Element.of("span", "name")
                .add(
                        Element.of("b").add(one.results().caseId()),
                        Element.of("span", "input").add(input(one.results())),
                        Element.of("span", "tags")
                                .each(CaseMarks.of(one), mark -> Element.of("span", "tag mark")
                                        .add(mark))
                                .each(one.results().llmCase().tags(), tag -> Element.of("span", "tag")
                                        .add(tag)));
    }

    /** The label is for those who do not see the column's head. */
    private static Html number(String cssClass, String label, String figure, @Nullable Change change) {
        return Element.of("span", "number " + cssClass)
                .add(
                        Element.of("span", "label").add(label),
                        Html.text(figure + " "),
                        change == null ? Html.NOTHING : change.render());
    }

    private static String passed(CaseResults now, Optional<BaselineSummary> before) {
        String passed = rate(now.totals().count(Outcome.PASSED), now.totals().measured());
        return before.map(baseline -> rate(baseline.passed(), baseline.trials()) + " → " + passed)
                .orElse(passed);
    }

    private static String rate(int passed, int trials) {
        return trials == 0 ? "–" : Figures.count(passed) + "/" + Figures.count(trials);
    }

    private static String input(CaseResults one) {
        return DatasetRow.of(one)
                .input()
                .map(text -> Excerpt.of(VisibleText.line(text), LONGEST_INPUT))
                .orElse("");
    }

    private Html fields(DatasetRow row) {
        return row.fields().isEmpty()
                ? Html.NOTHING
                : Element.of("dl", "fields").each(row.fields(), field -> Element.of("div")
                        .add(
                                Element.of("dt").add(field.name()),
                                Element.of("dd").add(trials.text().block(field.value()))));
    }
}
