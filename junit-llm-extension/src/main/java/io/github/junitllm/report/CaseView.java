package io.github.junitllm.report;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.trace.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case: a line of dots and figures, which opens to its row and its trials. */
record CaseView(TrialView trials) {

    private static final int LONGEST_INPUT = 140;

    Html render(String test, CaseResults one) {
        return Element.of("details", "case " + state(one.totals()))
                .with("data-test", test)
                .with("data-case", one.caseId())
                .with("data-state", state(one.totals()))
                .add(
                        summary(one),
                        Element.of("div", "body")
                                .add(fields(DatasetRow.of(one)))
                                .each(one.attempts(), attempt -> trials.render(test, attempt, isOpen(one, attempt))));
    }

    private static Html summary(CaseResults one) {
        List<TrialRecord> counted = one.attempts().stream()
                .filter(attempt -> !attempt.isRerun())
                .map(Attempt::trial)
                .toList();
        return Element.of("summary")
                .add(
                        Element.of("span", "dots").each(one.attempts(), TrialView::dot),
                        Element.of("span", "name")
                                .add(
                                        Element.of("b").add(one.caseId()),
                                        Element.of("span", "input").add(input(one))),
                        Element.of("span", "tags").each(one.llmCase().tags(), tag -> Element.of("span", "tag")
                                .add(tag)),
                        Element.of("span", "number tokens").add(tokens(counted)),
                        Element.of("span", "number time").add(time(counted)));
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

    /** A reader who opens a case wants to see what went wrong; with nothing wrong, its first answer. */
    private static TrialView.Shown isOpen(CaseResults one, Attempt attempt) {
        Outcome outcome = attempt.trial().outcome();
        boolean wrong = outcome == Outcome.FAILED || outcome.isError();
        return wrong || one.attempts().size() == 1 ? TrialView.Shown.OPEN : TrialView.Shown.CLOSED;
    }

    private static String state(Totals totals) {
        if (totals.count(Outcome.FAILED) > 0) {
            return "failed";
        }
        if (totals.errors() > 0) {
            return "error";
        }
        return Severity.isHarmless(totals) ? "passed" : "not-run";
    }

    private static String tokens(List<TrialRecord> trials) {
        OptionalDouble mean = trials.stream()
                .map(trial -> trial.usage())
                .flatMap(usage -> Stream.of(sum(usage.inputTokens(), usage.outputTokens())))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return Figures.tokens(mean.isPresent() ? Math.round(mean.getAsDouble()) : null);
    }

    private static @Nullable Long sum(@Nullable Long input, @Nullable Long output) {
        if (input == null) {
            return output;
        }
        return output == null ? input : Long.valueOf(TokenUsage.add(input, output));
    }

    private static String time(List<TrialRecord> trials) {
        Duration total = trials.stream().map(TrialRecord::duration).reduce(Duration.ZERO, Duration::plus);
        return Figures.duration(total.dividedBy(Math.max(1, trials.size())));
    }
}
