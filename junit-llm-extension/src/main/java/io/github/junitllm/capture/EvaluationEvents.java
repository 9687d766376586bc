package io.github.junitllm.capture;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;

/** Evaluations as span events, by the OpenTelemetry GenAI conventions. */
final class EvaluationEvents {

    static final String NAME = "gen_ai.evaluation.result";

    private EvaluationEvents() {}

    static Attributes attributes(Evaluation evaluation) {
        AttributesBuilder attributes = Attributes.builder().put("gen_ai.evaluation.name", evaluation.name());
        if (evaluation.score() != null) {
            attributes.put("gen_ai.evaluation.score.value", evaluation.score());
        }
        if (evaluation.label() != null) {
            attributes.put("gen_ai.evaluation.score.label", evaluation.label());
        }
        if (evaluation.explanation() != null) {
            attributes.put("gen_ai.evaluation.explanation", evaluation.explanation());
        }
        if (evaluation.evaluator() != null) {
            attributes.put(TrialAttributes.EVALUATOR, evaluation.evaluator());
        }
        return attributes.build();
    }
}
