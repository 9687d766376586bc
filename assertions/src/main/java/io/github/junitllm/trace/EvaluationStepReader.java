package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the span of an evaluation. What it says of its calls counts, and else what the traced calls below it say. */
final class EvaluationStepReader {

    private EvaluationStepReader() {}

    static EvaluationStep read(StepSpan span, List<Step> children, StepFacts facts) {
        SpanAttributes attributes = SpanAttributes.of(span.attributes());
        String name = attributes.text(EvaluationAttributes.NAME.getKey()).orElse(span.name());
        OptionalLong calls = attributes.count(EvaluationAttributes.CALLS.getKey());
        return calls.isPresent()
                ? ofSpan(name, span, children, attributes, facts, (int) Math.min(calls.getAsLong(), Integer.MAX_VALUE))
                : ofCalls(name, span, children, attributes);
    }

    private static EvaluationStep ofSpan(
            String name, StepSpan span, List<Step> children, SpanAttributes attributes, StepFacts facts, int calls) {
        return new EvaluationStep(
                span,
                children,
                name,
                EvaluationReader.read(attributes),
                facts.get(Fact.PROVIDER),
                facts.get(Fact.REQUESTED_MODEL),
                facts.get(Fact.RETURNED_MODEL),
                calls,
                facts.usage());
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
