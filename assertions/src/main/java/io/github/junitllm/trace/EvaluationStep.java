package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One evaluation that took time of its own, a judge's for example. What it took is no part of what the application took,
 * and neither is any step below it.
 *
 * @param span what every step has
 * @param children the steps directly below: the calls of the judge's model, where these are traced
 * @param name what was evaluated
 * @param evaluation what it concluded; empty where it came to no conclusion
 * @param provider who runs the judge's model, by the conventions' name
 * @param requestedModel the model that the judge asked for
 * @param returnedModel the model that answered
 * @param calls how many calls of the model it took, failed ones included
 * @param usage the tokens of all these calls
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EvaluationStep(
        StepSpan span,
        List<Step> children,
        String name,
        Optional<Evaluation> evaluation,
        Optional<String> provider,
        Optional<String> requestedModel,
        Optional<String> returnedModel,
        int calls,
        TokenUsage usage)
        implements Step {

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
        return Stream.of(
                        Figures.inAndOut(usage),
                        evaluation.map(EvaluationStep::verdict).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String verdict(Evaluation evaluation) {
        String verdict = Stream.of(evaluation.score(), evaluation.label())
                .filter(part -> part != null)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return "→ " + OneLine.of(verdict, LONGEST);
    }
}
