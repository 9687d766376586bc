package io.github.junitllm.report;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import java.util.function.Function;

/** The steps of a trial, each indented below the one that caused it. */
record StepsView(PageText text) {

    private static final int DEEPEST = 12;
    private static final int LONGEST_DETAIL = 240;
    private static final String NO_KIND = "other";

    Html render(TrialRecord trial) {
        return trial.steps().isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part")
                        .add(
                                Element.of("h3").add("Steps"),
                                Element.of("ol", "steps").each(trial.steps(), stepsOf(trial)),
                                showsResults(trial) ? Html.NOTHING : elsewhere());
    }

    /** In a large run, what the steps of a passed trial brought back is the larger part of the page. */
    private boolean showsResults(TrialRecord trial) {
        return trial.outcome() != Outcome.PASSED || !text.isTight();
    }

    private Function<StepRecord, Html> stepsOf(TrialRecord trial) {
        return showsResults(trial) ? this::step : StepsView::bareStep;
    }

    private static Html elsewhere() {
        return Element.of("p", "cut").add("… what each step brought back is in results.json");
    }

    private static Html bareStep(StepRecord step) {
        return item(step).add(line(Element.of("div", "line"), step));
    }

    private static Element item(StepRecord step) {
        String failed = step.failure() == null ? "" : " failed";
        return Element.of("li", "depth-" + Math.max(0, Math.min(DEEPEST, step.depth())) + failed);
    }

    private Html step(StepRecord step) {
        return hasMore(step)
                ? item(step).add(Element.of("details").add(line(Element.of("summary"), step), more(step)))
                : item(step).add(line(Element.of("div", "line"), step));
    }

    private static boolean hasMore(StepRecord step) {
        return step.result() != null || step.failure() != null || step.detail().length() > LONGEST_DETAIL;
    }

    private static Html line(Element line, StepRecord step) {
        return line.add(
                Element.of("b").add(step.name()),
                Element.of("span", "detail").add(Excerpt.of(VisibleText.line(step.detail()), LONGEST_DETAIL)),
                Element.of("span", "aside")
                        .with("title", step.kind() + ", started after " + Figures.millis(step.startMillis()))
                        .add(Figures.millis(step.durationMillis())));
    }

    private Html more(StepRecord step) {
        Element more = Element.of("div", "more");
        if (step.detail().length() > LONGEST_DETAIL) {
            more.add(text.block(step.detail()));
        }
        if (step.failure() != null) {
            more.add(Element.of("div", "failure").add(kind(step), text.block(step.failure())));
        }
        return step.result() == null ? more : more.add(text.block(step.result()));
    }

    private static Html kind(StepRecord step) {
        if (step.failureKind() == null || step.failureKind().equals(NO_KIND)) {
            return Html.NOTHING;
        }
        String retry = Boolean.TRUE.equals(step.retryable()) ? ", worth a retry" : "";
        return Element.of("b").add(step.failureKind().replace('_', ' ') + retry);
    }
}
