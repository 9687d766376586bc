package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An evaluation as an event or a span: OpenTelemetry's names, and our own where it has none. */
@API(status = Status.INTERNAL, since = "0.1")
public final class EvaluationAttributes {

    /** The name of the event that an evaluation is. */
    public static final String EVENT = "gen_ai.evaluation.result";

    /** What was evaluated; what makes a span an evaluation. */
    public static final AttributeKey<String> NAME = AttributeKey.stringKey("gen_ai.evaluation.name");

    /** The score, a number. */
    public static final AttributeKey<Double> SCORE = AttributeKey.doubleKey("gen_ai.evaluation.score.value");

    /** The verdict in one word. */
    public static final AttributeKey<String> LABEL = AttributeKey.stringKey("gen_ai.evaluation.score.label");

    /** Why, in prose. */
    public static final AttributeKey<String> EXPLANATION = AttributeKey.stringKey("gen_ai.evaluation.explanation");

    /** How many calls of its model an evaluation took, failed ones included. */
    public static final AttributeKey<Long> CALLS = AttributeKey.longKey("junit_llm.evaluation.calls");

    private EvaluationAttributes() {}

    /** Returns the attributes of an evaluation; what it does not say is left out. */
    public static Attributes of(Evaluation evaluation) {
        return Attributes.builder()
                .put(NAME, evaluation.name())
                .put(SCORE, evaluation.score())
                .put(LABEL, evaluation.label())
                .put(EXPLANATION, evaluation.explanation())
                .put(TrialAttributes.EVALUATOR, evaluation.evaluator())
                .build();
    }
}
