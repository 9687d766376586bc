package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads evaluations by the OpenTelemetry conventions; what says neither a score nor a label is none. */
final class EvaluationReader {

    private EvaluationReader() {}

    static List<Evaluation> events(SpanData span) {
        return span.getEvents().stream()
                .filter(event -> event.getName().equals(EvaluationAttributes.EVENT))
                .map(EventData::getAttributes)
                .map(SpanAttributes::of)
                .flatMap(attributes -> read(attributes).stream())
                .toList();
    }

    static Optional<Evaluation> read(SpanAttributes attributes) {
        Optional<String> name = attributes.text(EvaluationAttributes.NAME.getKey());
        Optional<String> label = attributes.text(EvaluationAttributes.LABEL.getKey());
        OptionalDouble score = attributes.number(EvaluationAttributes.SCORE.getKey());
        if (label.isEmpty() && score.isEmpty()) {
            return Optional.empty();
        }
        return name.map(text -> new Evaluation(
                text,
                score.isPresent() ? score.getAsDouble() : null,
                label.orElse(null),
                attributes.text(EvaluationAttributes.EXPLANATION.getKey()).orElse(null),
                attributes.text(TrialAttributes.EVALUATOR.getKey()).orElse(null)));
    }
}
