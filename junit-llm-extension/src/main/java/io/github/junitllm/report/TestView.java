package io.github.junitllm.report;

import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TestResults;
import io.github.junitllm.result.Totals;
import java.util.stream.Stream;

/** A test method: what came out, and its cases, failing ones first. */
record TestView(CaseView cases) {

    Html render(TestResults test) {
        TestName name = TestName.of(test.test());
        return Element.of("section", "test")
                .add(
                        Element.of("h2").add(Element.of("span", "where").add(name.where()), Html.text(name.display())),
                        Element.of("p", "outcomes").add(outcomes(test.totals())),
                        columns())
                .each(Severity.worstFirst(test.cases(), CaseResults::totals), one -> cases.render(test.test(), one));
    }

    private static String outcomes(Totals totals) {
        String measured = totals.measured() == 0 ? "NOT MEASURED: " : "";
        return measured
                + String.join(
                        " · ",
                        Stream.of(Outcome.values())
                                .filter(outcome -> totals.count(outcome) > 0)
                                .map(outcome -> Figures.count(totals.count(outcome)) + " "
                                        + OutcomeLabel.of(outcome).words())
                                .toList());
    }

    private static Html columns() {
        return Element.of("div", "columns")
                .with("aria-hidden", "true")
                .add(
                        Element.of("span").add("trials"),
                        Element.of("span").add("case"),
                        Element.of("span").add("tags"),
                        Element.of("span", "number").add("tokens per trial"),
                        Element.of("span", "number").add("time per trial"));
    }
}
