package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Says whether enough of the input came from the provider's cache.
 *
 * @param check the assertion's name
 * @param least the share that is asked for, above 0 and at most 1
 */
record CacheShare(String check, double least) {

    private static final int DECIMALS = 3;

    CacheShare {
        if (!(least > 0 && least <= 1)) {
            throw Requirement.misuse(check + " requires a share of more than 0 and at most 1, but it was " + least);
        }
    }

    Optional<Unmet> of(String subject, List<ModelCall> calls, Evidence evidence) {
        TokenSum input = new TokenSum(check, TokenKind.INPUT, calls);
        TokenSum cached = new TokenSum(check, TokenKind.CACHED, calls);
        input.requireComplete(evidence);
        cached.requireComplete(evidence);
        return isEnough(cached.known(), input.known())
                ? Optional.empty()
                : Optional.of(unmet(subject, cached.known(), input.known()));
    }

    private boolean isEnough(long cached, long input) {
        return BigDecimal.valueOf(cached).compareTo(BigDecimal.valueOf(least).multiply(BigDecimal.valueOf(input))) >= 0;
    }

    private Unmet unmet(String subject, long cached, long input) {
        BigDecimal share = BigDecimal.valueOf(cached)
                .divide(BigDecimal.valueOf(Math.max(1, input)), DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros();
        return new Unmet("Expected " + subject + " to take at least " + plain(BigDecimal.valueOf(least))
                        + " of the input from the cache but it was " + plain(share) + ": " + Figures.of(cached) + " of "
                        + Figures.of(input) + " tokens")
                .comparing(share, least);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
