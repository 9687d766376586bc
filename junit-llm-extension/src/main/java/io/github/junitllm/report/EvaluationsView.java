package io.github.junitllm.report;

import io.github.junitllm.evaluation.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was concluded about a trial, by whom and why. */
record EvaluationsView(PageText text) {

    private static final List<String> COLUMNS = List.of("evaluation", "score", "label", "reason", "by");

    Html render(List<Evaluation> evaluations) {
        return evaluations.isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part evaluations")
                        .add(
                                Element.of("h3").add("Evaluations"),
                                Element.of("table")
                                        .add(
                                                Element.of("thead")
                                                        .add(Element.of("tr").each(COLUMNS, EvaluationsView::head)),
                                                Element.of("tbody").each(evaluations, this::row)));
    }

    private static Html head(String words) {
        return Element.of("th").with("scope", "col").add(words);
    }

    private Html row(Evaluation evaluation) {
        Double score = evaluation.score();
        String label = evaluation.label();
        String explanation = evaluation.explanation();
        return Element.of("tr")
                .add(
                        Element.of("th").with("scope", "row").add(evaluation.name()),
                        Element.of("td", "number").add(score == null ? "" : score.toString()),
                        Element.of("td").add(label == null ? "" : label),
                        Element.of("td").add(explanation == null ? Html.NOTHING : text.block(explanation)),
                        Element.of("td", "by").add(by(evaluation.evaluator())));
    }

    /** A judge is as good as its agreement with people, which nobody has measured here. */
    private static Html by(@Nullable String judge) {
        return judge == null
                ? Html.text("code")
                : out -> {
                    Html.text(judge + " ").writeTo(out);
                    Element.of("span", "tag").add("uncalibrated").writeTo(out);
                };
    }
}
