package io.github.junitllm.report;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trial: how it ended, why, what was answered, how each step went. */
record TrialView(PageText text) {

    Html render(ReportedCase one, Attempt attempt) {
        TrialRecord trial = attempt.trial();
        Element details = Element.of("details", "trial")
                .with("data-test", one.test())
                .with("data-case", trial.caseId())
                .with("data-trial", String.valueOf(trial.trial()))
                .with("data-attempt", String.valueOf(attempt.number()));
        if (isOpen(one, attempt)) {
            details.with("open", "");
        }
        return details.add(
                summary(attempt),
                failure(trial.failure()),
                answer(one, attempt),
                tools(one, attempt),
                new EvaluationsView(text).render(trial.evaluations()),
                new StepsView(text).render(trial),
                notices(trial.notices()),
                stackTrace(trial.failure()),
                origin(one.test(), trial));
    }

    /** A reader who opens a case wants to see what went wrong or what changed; with neither, its only answer. */
    private static boolean isOpen(ReportedCase one, Attempt attempt) {
        Outcome outcome = attempt.trial().outcome();
        boolean wrong = outcome == Outcome.FAILED || outcome.isError();
        boolean compared = one.baseline().isPresent() && one.isTelling(attempt);
        return wrong || compared || one.results().attempts().size() == 1;
    }

    private Html answer(ReportedCase one, Attempt attempt) {
        AnswerView answer = new AnswerView(text);
        return one.isTelling(attempt)
                ? answer.beside(attempt.trial(), one.baseline())
                : answer.alone(attempt.trial(), one.baseline());
    }

    /** The steps show the tools too, so a path is worth its place where it differs and once in a case. */
    private static Html tools(ReportedCase one, Attempt attempt) {
        return one.baseline()
                .map(BaselineSummary::toolPath)
                .filter(path ->
                        one.isTelling(attempt) || !path.equals(attempt.trial().toolPath()))
                .map(path -> ToolPathView.render(attempt.trial(), path))
                .orElse(Html.NOTHING);
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
        TrialRecord trial = attempt.trial();
        return Element.of("summary")
                .add(
                        dot(attempt),
                        Html.text(name(attempt) + " "
                                + OutcomeLabel.of(trial.outcome()).words()),
                        Element.of("span", "aside")
                                .add(Figures.duration(trial.duration()) + tokens(trial.usage()) + cost(trial)));
    }

    private static String tokens(UsageRecord usage) {
        return usage.inputTokens() == null && usage.outputTokens() == null
                ? ""
                : " · " + Figures.tokens(usage.inputTokens()) + " tokens in, " + Figures.tokens(usage.outputTokens())
                        + " out";
    }

    private static String cost(TrialRecord trial) {
        CostRecord cost = trial.cost();
        boolean known = cost.usd() != null || cost.unpricedCalls() > 0;
        return (known ? " · " + Figures.cost(cost.usd(), cost.unpricedCalls(), "≥ ") : "")
                + (trial.judging().calls() > 0 ? " · judging " + JudgingWords.of(trial.judging()) : "");
    }

    private Html failure(@Nullable FailureRecord failure) {
        if (failure == null) {
            return Html.NOTHING;
        }
        String message = failure.message() == null ? failure.type() : failure.message();
        return Element.of("div", "part failure").add(Element.of("h3").add("Failure"), text.block(message.strip()));
    }

    private static Html notices(List<String> notices) {
        return notices.isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part notices")
                        .add(Element.of("h3").add("Notices"), Element.of("ul").each(notices, notice -> Element.of("li")
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
