package io.github.junitllm.judge;

import dev.langchain4j.model.chat.ChatModel;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The judges that come with this library. None was measured against human labels: their scores are uncalibrated. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Judges {

    private Judges() {}

    /**
     * Creates a judge of whether the answer keeps to its context. Needs a context; looks at the input where there is one.
     *
     * <p>The model splits the answer into claims and compares each with the context: supported, contradicted or unknown.
     * The score is supported claims / claims, in [0, 1], higher is better: what the context does not say counts as
     * unsupported. An answer without a claim is not applicable.
     *
     * <p>After the faithfulness of Ragas, which also counts supported claims only.
     */
    public static Judge faithfulness(ChatModel model) {
        return ModelJudge.of(model, new Faithfulness());
    }

    /**
     * Creates a judge of whether the answer says what the reference says. Needs a reference (the role {@code expected});
     * looks at the input where there is one.
     *
     * <p>The model compares the claims of answer and reference: in both (true positive), in the answer only (false
     * positive), in the reference only (false negative). The score is their F1, 2TP / (2TP + FP + FN), in [0, 1], higher
     * is better. Where neither side makes a claim it is not applicable.
     *
     * <p>After the factual correctness of Ragas.
     */
    public static Judge correctness(ChatModel model) {
        return ModelJudge.of(model, new Correctness());
    }

    /**
     * Creates a judge that asks the questions of a rubric, a YAML file. Needs the inputs that the rubric names; looks at
     * the input where there is one.
     *
     * <p>The model answers each question with yes, no or not applicable. The score is the share of yes among the
     * applicable items, by weight, in [0, 1], higher is better; it is 0 where an item with {@code mustPass} is answered
     * with no. Where no item applies it is not applicable.
     *
     * @param location looked for on the class path, then in the project's directory
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if there is no such file or it is no
     *     rubric
     */
    public static Judge rubric(ChatModel model, String location) {
        return ModelJudge.of(model, new RubricGrading(new RubricFile(ProjectFile.ofTests(location)).read()));
    }
}
