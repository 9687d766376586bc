package io.github.junitllm.pricing;

import io.github.junitllm.trace.TokenUsage;
import java.util.Optional;

/**
 * The tokens of one call, told apart by what they cost.
 *
 * @param uncachedInput neither read from a cache nor written to it
 * @param cacheRead read from the provider's cache
 * @param cacheWrite written to the provider's cache
 * @param answer output without reasoning
 * @param reasoning spent on thinking
 */
record BilledTokens(long uncachedInput, long cacheRead, long cacheWrite, long answer, long reasoning) {

    /** Takes usage apart that has both input and output, and contradicts itself nowhere. */
    static BilledTokens of(TokenUsage usage) {
        long reasoning = usage.reasoning().orElse(0);
        return new BilledTokens(
                usage.input().orElseThrow() - cached(usage),
                usage.cacheRead().orElse(0),
                usage.cacheWrite().orElse(0),
                usage.output().orElseThrow() - reasoning,
                reasoning);
    }

    boolean isWithoutOutput() {
        return answer == 0 && reasoning == 0;
    }

    /** Returns what is impossible about usage that has both input and output: a part that exceeds the whole. */
    static Optional<String> contradiction(TokenUsage usage) {
        long input = usage.input().orElseThrow();
        long output = usage.output().orElseThrow();
        long reasoning = usage.reasoning().orElse(0);
        if (cached(usage) > input) {
            return Optional.of(input + " input tokens, but " + usage.cacheRead().orElse(0) + " read from the cache and "
                    + usage.cacheWrite().orElse(0) + " written to it");
        }
        return reasoning > output
                ? Optional.of(output + " output tokens, but " + reasoning + " of reasoning")
                : Optional.empty();
    }

    private static long cached(TokenUsage usage) {
        return TokenUsage.add(usage.cacheRead().orElse(0), usage.cacheWrite().orElse(0));
    }
}
