package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One evaluation that took time of its own, a judge's for example.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param evaluation what it concluded
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EvaluationStep(StepSpan span, List<Step> children, Evaluation evaluation) implements Step {

    private static final int LONGEST = 60;

    public EvaluationStep {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "evaluation";
    }

    @Override
    public String detail() {
        Object verdict = evaluation.label() == null ? evaluation.score() : evaluation.label();
        return OneLine.of(evaluation.name() + " → " + verdict, LONGEST);
    }
}
