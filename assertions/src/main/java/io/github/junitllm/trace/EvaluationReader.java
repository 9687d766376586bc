package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads evaluations by the OpenTelemetry conventions; what says neither a score nor a label is none. */
final class EvaluationReader {

    private static final String EVENT = "gen_ai.evaluation.result";

    private EvaluationReader() {}

    static List<Evaluation> events(SpanData span) {
        return span.getEvents().stream()
                .filter(event -> event.getName().equals(EVENT))
                .map(EventData::getAttributes)
                .map(SpanAttributes::of)
                .flatMap(attributes -> read(attributes).stream())
                .toList();
    }

    static Optional<Evaluation> read(SpanAttributes attributes) {
        Optional<String> name = attributes.text("gen_ai.evaluation.name");
        Optional<String> label = attributes.text("gen_ai.evaluation.score.label");
        OptionalDouble score = attributes.number("gen_ai.evaluation.score.value");
        if (label.isEmpty() && score.isEmpty()) {
            return Optional.empty();
        }
        return name.map(text -> new Evaluation(
                text,
                score.isPresent() ? score.getAsDouble() : null,
                label.orElse(null),
                attributes.text("gen_ai.evaluation.explanation").orElse(null),
                attributes.text(TrialAttributes.EVALUATOR.getKey()).orElse(null)));
    }
}
