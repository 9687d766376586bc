package io.github.junitllm.report;

import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of a trial; for the trial that says most about its case, the baseline's answer beside it. */
record AnswerView(PageText text) {

    /** Shows the answer, and whether the baseline has the same. */
    Html alone(TrialRecord trial, Optional<BaselineSummary> baseline) {
        String output = trial.output();
        return output == null
                ? Html.NOTHING
                : Element.of("div", "part answer")
                        .add(Element.of("h3").add("Answer"), isSame(trial, baseline) ? sameMark() : Html.NOTHING)
                        .add(text.block(output));
    }

    /** Shows the answer beside the baseline's, where that has another. */
    Html beside(TrialRecord trial, Optional<BaselineSummary> baseline) {
        return baseline.filter(before -> before.answer() != null && !isSame(trial, baseline))
                .<Html>map(before -> Element.of("div", "part answer")
                        .add(
                                Element.of("h3").add("Answers"),
                                Element.of("div", "beside")
                                        .add(
                                                column("before", title(before), before.answer()),
                                                column("now", "this trial", trial.output()))))
                .orElseGet(() -> alone(trial, baseline));
    }

    private static boolean isSame(TrialRecord trial, Optional<BaselineSummary> baseline) {
        return trial.output() != null
                && baseline.map(BaselineSummary::answer)
                        .filter(trial.output()::equals)
                        .isPresent();
    }

    private static Html sameMark() {
        return Element.of("p", "mark").add("= same answer as in the baseline");
    }

    private static String title(BaselineSummary before) {
        return before.answers() > 1
                ? "baseline, the most frequent of " + Figures.count(before.answers()) + " answers"
                : "baseline";
    }

    private Html column(String cssClass, String title, @Nullable String answer) {
        return Element.of("div", cssClass)
                .add(
                        Element.of("h4").add(title),
                        answer == null ? Element.of("p", "mark").add("no answer was recorded") : text.block(answer));
    }
}
