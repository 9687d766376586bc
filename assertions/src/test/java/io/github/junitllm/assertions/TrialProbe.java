package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.TrialRecorder;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A trial that remembers what it heard. */
final class TrialProbe implements TrialRecorder {

    final List<Evaluation> evaluations = new ArrayList<>();
    final List<String> outputs = new ArrayList<>();

    /** Runs the code as a test method of this trial. */
    void run(Runnable code) {
        storeInContext(Context.root()).wrap(code).run();
    }

    @Override
    public void output(String output) {
        outputs.add(output);
    }

    @Override
    public void evaluated(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    @Override
    public Optional<String> label() {
        return Optional.of("refund-window · trial 2/3");
    }

    @Override
    public Optional<String> report() {
        return Optional.of("target/llm-report/index.html#case=refund-window&trial=2");
    }
}
