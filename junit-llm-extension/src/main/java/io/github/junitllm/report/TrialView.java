package io.github.junitllm.report;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trial: how it ended, why, what was answered, how each step went. */
record TrialView(PageText text) {

    enum Shown {
        OPEN,
        CLOSED
    }

    Html render(String test, Attempt attempt, Shown shown) {
        TrialRecord trial = attempt.trial();
        Element details = Element.of("details", "trial")
                .with("data-test", test)
                .with("data-case", trial.caseId())
                .with("data-trial", String.valueOf(trial.trial()))
                .with("data-attempt", String.valueOf(attempt.number()));
        if (shown == Shown.OPEN) {
            details.with("open", "");
        }
        return details.add(
                summary(attempt),
                failure(trial.failure()),
                answer(trial.output()),
                evaluations(trial.evaluations()),
                new StepsView(text).render(trial.steps()),
                notices(trial.notices()),
                stackTrace(trial.failure()),
                origin(test, trial));
    }

    static Html dot(Attempt attempt) {
        OutcomeLabel label = OutcomeLabel.of(attempt.trial().outcome());
        String what = name(attempt) + ": " + label.words();
        return Element.of("span", "dot " + label.cssClass() + (attempt.isRerun() ? " rerun" : ""))
                .with("role", "img")
                .with("aria-label", what)
                .with("title", what)
                .add(label.sign());
    }

    private static String name(Attempt attempt) {
        TrialRecord trial = attempt.trial();
        String name = "trial " + trial.trial() + "/" + trial.trials();
        return attempt.isRerun() ? name + ", attempt " + attempt.number() + " (not counted)" : name;
    }

    private static Html summary(Attempt attempt) {
        UsageRecord usage = attempt.trial().usage();
        String tokens = usage.inputTokens() == null && usage.outputTokens() == null
                ? ""
                : " · " + Figures.tokens(usage.inputTokens()) + " tokens in, " + Figures.tokens(usage.outputTokens())
                        + " out";
        return Element.of("summary")
                .add(
                        dot(attempt),
                        Html.text(name(attempt) + " "
                                + OutcomeLabel.of(attempt.trial().outcome()).words()),
                        Element.of("span", "aside")
                                .add(Figures.duration(attempt.trial().duration()) + tokens));
    }

    private Html failure(@Nullable FailureRecord failure) {
        if (failure == null) {
            return Html.NOTHING;
        }
        String message = failure.message() == null ? failure.type() : failure.message();
        return Element.of("div", "part failure").add(Element.of("h4").add("Failure"), text.block(message.strip()));
    }

    private Html answer(@Nullable String output) {
        return output == null
                ? Html.NOTHING
                : Element.of("div", "part answer").add(Element.of("h4").add("Answer"), text.block(output));
    }

    private Html evaluations(List<Evaluation> evaluations) {
        return evaluations.isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part")
                        .add(
                                Element.of("h4").add("Evaluations"),
                                Element.of("table").each(evaluations, this::evaluation));
    }

    private Html evaluation(Evaluation evaluation) {
        Double score = evaluation.score();
        String label = evaluation.label();
        String explanation = evaluation.explanation();
        return Element.of("tr")
                .add(
                        Element.of("th").with("scope", "row").add(evaluation.name()),
                        Element.of("td", "number").add(score == null ? "" : score.toString()),
                        Element.of("td").add(label == null ? "" : label),
                        Element.of("td").add(explanation == null ? Html.NOTHING : text.block(explanation)));
    }

    private static Html notices(List<String> notices) {
        return notices.isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part notices")
                        .add(Element.of("h4").add("Notices"), Element.of("ul").each(notices, notice -> Element.of("li")
                                .add(notice)));
    }

    private Html stackTrace(@Nullable FailureRecord failure) {
        return failure == null || failure.stackTrace().isBlank()
                ? Html.NOTHING
                : Element.of("details", "part stack")
                        .add(Element.of("summary").add("Stack trace"), text.block(failure.stackTrace()));
    }

    private static Html origin(String test, TrialRecord trial) {
        return Element.of("p", "origin")
                .add(
                        Element.of("a")
                                .with("href", Report.anchor(test, trial.caseId(), trial.trial()))
                                .add("link to this trial"),
                        Html.text(" · trace " + trial.traceId() + " · " + trial.start()));
    }
}
