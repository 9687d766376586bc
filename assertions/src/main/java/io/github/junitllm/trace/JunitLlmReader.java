package io.github.junitllm.trace;

import io.github.junitllm.trace.GuardrailCheck.Direction;
import io.github.junitllm.trace.GuardrailCheck.Result;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what our own capture writes where OpenTelemetry has no convention yet: guardrails. */
final class JunitLlmReader implements SpanReader {

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (attributes.has(GuardrailAttributes.NAME.getKey())) {
            guardrail(attributes, facts);
        }
    }

    private static void guardrail(SpanAttributes attributes, StepFacts facts) {
        facts.kind(StepKind.GUARDRAIL_CHECK)
                .guardrailName(attributes.text(GuardrailAttributes.NAME.getKey()))
                .guardrailDirection(constant(Direction.values(), attributes.label(GuardrailAttributes.KIND.getKey())))
                .guardrailResult(constant(Result.values(), attributes.label(GuardrailAttributes.RESULT.getKey())))
                .guardrailMessage(attributes.text(GuardrailAttributes.MESSAGE.getKey()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Optional<String> word) {
        return word.flatMap(name -> Stream.of(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst());
    }
}
