package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;

/** Reads the span of an evaluation. What it says of its calls counts, and else what the traced calls below it say. */
final class EvaluationStepReader {

    private EvaluationStepReader() {}

    /** Returns the step; empty where the span names no evaluation. */
    static Optional<Step> read(StepSpan span, List<Step> children, SpanAttributes attributes) {
        return attributes
                .text(EvaluationAttributes.NAME.getKey())
                .map(name ->
                        attributes.count(EvaluationAttributes.CALLS.getKey()).isPresent()
                                ? ofSpan(name, span, children, attributes)
                                : ofCalls(name, span, children, attributes));
    }

    private static EvaluationStep ofSpan(String name, StepSpan span, List<Step> children, SpanAttributes attributes) {
        return new EvaluationStep(
                span,
                children,
                name,
                EvaluationReader.read(attributes),
                attributes.label("gen_ai.provider.name"),
                attributes.label("gen_ai.request.model"),
                attributes.label("gen_ai.response.model"),
                (int) attributes.count(EvaluationAttributes.CALLS.getKey()).orElseThrow(),
                TokenUsageReader.read(attributes));
    }

    private static EvaluationStep ofCalls(String name, StepSpan span, List<Step> children, SpanAttributes attributes) {
        List<ModelCall> calls = StepOrder.depthFirst(children).stream()
                .filter(ModelCall.class::isInstance)
                .map(ModelCall.class::cast)
                .toList();
        Optional<ModelCall> last = calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(calls.size() - 1));
        return new EvaluationStep(
                span,
                children,
                name,
                EvaluationReader.read(attributes),
                last.flatMap(ModelCall::provider),
                last.flatMap(ModelCall::requestedModel),
                last.flatMap(ModelCall::returnedModel),
                calls.size(),
                calls.stream().map(ModelCall::usage).reduce(TokenUsage.UNKNOWN, TokenUsage::plus));
    }
}
