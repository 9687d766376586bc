package io.github.junitllm.report;

import io.github.junitllm.result.TrialRecord.StepRecord;
import java.util.List;

/** The steps of a trial, each indented below the one that caused it. */
record StepsView(PageText text) {

    private static final int DEEPEST = 12;
    private static final int LONGEST_DETAIL = 240;

    Html render(List<StepRecord> steps) {
        return steps.isEmpty()
                ? Html.NOTHING
                : Element.of("div", "part")
                        .add(
                                Element.of("h4").add("Steps"),
                                Element.of("ol", "steps").each(steps, this::step));
    }

    private Html step(StepRecord step) {
        String failed = step.failure() == null ? "" : " failed";
        Element item = Element.of("li", "depth-" + Math.max(0, Math.min(DEEPEST, step.depth())) + failed);
        return hasMore(step)
                ? item.add(Element.of("details").add(line(Element.of("summary"), step), more(step)))
                : item.add(line(Element.of("div", "line"), step));
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
            more.add(Element.of("div", "failure").add(text.block(step.failure())));
        }
        return step.result() == null ? more : more.add(text.block(step.result()));
    }
}
