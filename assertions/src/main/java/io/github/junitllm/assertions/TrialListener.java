package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.TrialRecorder;
import java.util.Objects;

/** Gives each verdict to the trial that runs here, if there is one. */
final class TrialListener implements CheckListener {

    @Override
    public void held(String check) {
        record(Evaluation.passed(check));
    }

    @Override
    public void broken(String check, AssertionError error) {
        record(Evaluation.failed(check, firstLine(error)));
    }

    private static void record(Evaluation evaluation) {
        TrialRecorder.current().ifPresent(trial -> trial.evaluated(evaluation));
    }

    private static String firstLine(AssertionError error) {
        return Objects.requireNonNullElse(error.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
