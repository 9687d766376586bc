package io.github.junitllm.trace;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes zero tokens on both sides of a call that succeeded for what they are: unknown. Instrumentations write them where
 * a streamed answer brought no usage, and on agents whose calls they do not sum up.
 */
final class ZeroTokens implements SpanReader {

    private static final Set<StepKind> USING_TOKENS = Set.of(StepKind.MODEL_CALL, StepKind.AGENT_STEP);
    private static final OptionalLong ZERO = OptionalLong.of(0);

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        if (facts.count(Fact.INPUT_TOKENS).equals(ZERO)
                && facts.count(Fact.OUTPUT_TOKENS).equals(ZERO)
                && facts.kind().filter(USING_TOKENS::contains).isPresent()
                && !span.failed()) {
            facts.usageGap("0 tokens were reported by " + ContentSwitch.nameOf(span.scope())
                    + ", as for a streamed call without usage");
        }
    }
}
