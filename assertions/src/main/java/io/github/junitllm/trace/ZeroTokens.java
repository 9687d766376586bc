package io.github.junitllm.trace;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes zero tokens on both sides of a call that succeeded for what they are: unknown. Instrumentations write them where
 * a streamed answer brought no usage.
 */
final class ZeroTokens implements SpanReader {

    private static final OptionalLong ZERO = OptionalLong.of(0);

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        if (facts.inputTokens.equals(ZERO)
                && facts.outputTokens.equals(ZERO)
                && facts.kind().equals(Optional.of(StepKind.MODEL_CALL))
                && !span.failed()) {
            facts.usageGap("0 tokens were reported by " + ContentSwitch.nameOf(span.scope())
                    + ", as for a streamed call without usage");
        }
    }
}
