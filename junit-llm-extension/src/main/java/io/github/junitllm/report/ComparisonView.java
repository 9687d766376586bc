package io.github.junitllm.report;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the trials of a case took, beside what they took in the baseline. */
record ComparisonView(ReportedCase one) {

    private record Row(
            String name,
            String before,
            String now,
            @Nullable Change change) {

        Html render() {
            return Element.of("tr")
                    .add(
                            Element.of("th").with("scope", "row").add(name),
                            Element.of("td", "number").add(before),
                            Element.of("td", "number").add(now),
                            Element.of("td").add(change == null ? Html.NOTHING : change.render()));
        }
    }

    Html render() {
        return one.baseline()
                .map(before -> Element.of("div", "part comparison")
                        .add(Element.of("h3").add(title()), table(before), spent()))
                .orElseGet(() -> Element.of("div", "part").add(spent()));
    }

    private String title() {
        return one.isShared() ? "Compared with the baseline" : "In the baseline and now";
    }

    private Html table(BaselineSummary before) {
        return Element.of("table")
                .add(Element.of("thead")
                        .add(Element.of("tr")
                                .each(List.of("", "baseline", "this run", "change"), ComparisonView::head)))
                .add(Element.of("tbody").each(rows(before), Row::render));
    }

    private static Html head(String words) {
        return words.isEmpty()
                ? Element.of("td")
                : Element.of("th").with("scope", "col").add(words);
    }

    private List<Row> rows(BaselineSummary before) {
        CaseMeans now = CaseMeans.of(one.results());
        Totals totals = one.results().totals();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "trials passed",
                passed(before.passed(), before.trials()),
                passed(totals.count(Outcome.PASSED), totals.measured()),
                passRate(before)));
        if (before.tokens() != null || now.tokens() != null) {
            rows.add(new Row(
                    "tokens per trial",
                    Figures.mean(before.tokens()),
                    Figures.mean(now.tokens()),
                    CaseChanges.tokens(before, now)));
        }
        if (before.usd() != null || now.usd() != null) {
            rows.add(new Row(
                    "cost per trial",
                    Figures.cost(before.usd(), 0, ""),
                    Figures.cost(now.usd(), now.unpricedCalls(), "≥ "),
                    CaseChanges.cost(before, now)));
        }
        rows.add(new Row("different answers", Figures.count(before.answers()), Figures.count(answers()), null));
        return rows;
    }

    private @Nullable Change passRate(BaselineSummary before) {
        return one.isShared() && one.results().totals().measured() > 0 && before.trials() > 0
                ? Change.ofPassRate(Figures.share(before.passed(), before.trials()), one.passRate())
                : null;
    }

    private static String passed(int passed, int trials) {
        return Figures.count(passed) + " of " + Figures.count(trials);
    }

    private long answers() {
        return one.results().attempts().stream()
                .filter(attempt -> !attempt.isRerun())
                .map(Attempt::trial)
                .map(TrialRecord::output)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** A case is paid for as a whole, reruns included; what judging took is told apart. */
    private Html spent() {
        Totals totals = one.results().totals();
        List<String> parts = new ArrayList<>();
        if (totals.cost().usd() != null || totals.cost().unpricedCalls() > 0) {
            parts.add("cost of all trials "
                    + Figures.cost(totals.cost().usd(), totals.cost().unpricedCalls(), "≥ "));
        }
        if (totals.judging().calls() > 0) {
            parts.add("judging apart " + JudgingWords.of(totals.judging()));
        }
        return parts.isEmpty() ? Html.NOTHING : Element.of("p", "spent").add(String.join(" · ", parts));
    }
}
