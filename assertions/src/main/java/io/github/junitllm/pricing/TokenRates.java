package io.github.junitllm.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tokens cost, in US dollars per million.
 *
 * @param input of the request
 * @param output of the response; empty for a model that writes none
 * @param cacheRead read from the provider's cache; empty where they cost what input costs
 * @param cacheWrite written to the provider's cache; empty where they cost what input costs
 * @param reasoning spent on thinking; empty where they cost what output costs
 */
record TokenRates(
        BigDecimal input,
        Optional<BigDecimal> output,
        Optional<BigDecimal> cacheRead,
        Optional<BigDecimal> cacheWrite,
        Optional<BigDecimal> reasoning) {

    private static final int MILLION = 6;

    static final TokenRates FREE = new TokenRates(
            BigDecimal.ZERO, Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty(), Optional.empty());

    TokenRates {
        Stream.of(Optional.of(input), output, cacheRead, cacheWrite, reasoning)
                .flatMap(Optional::stream)
                .filter(rate -> rate.signum() < 0)
                .findFirst()
                .ifPresent(rate -> {
                    throw new IllegalArgumentException(
                            "A price must not be negative, but it was " + rate.toPlainString() + ".");
                });
    }

    /** Returns what a call costs; empty where it has output and the model has no price for any. */
    Optional<BigDecimal> usd(BilledTokens tokens) {
        BigDecimal ofInput = usd(tokens.uncachedInput(), input)
                .add(usd(tokens.cacheRead(), cacheRead.orElse(input)))
                .add(usd(tokens.cacheWrite(), cacheWrite.orElse(input)));
        return usdOfOutput(tokens).map(ofInput::add);
    }

    private Optional<BigDecimal> usdOfOutput(BilledTokens tokens) {
        return tokens.isWithoutOutput()
                ? Optional.of(BigDecimal.ZERO)
                : output.map(rate -> usd(tokens.answer(), rate).add(usd(tokens.reasoning(), reasoning.orElse(rate))));
    }

    /** Writes the rates so that equal ones read equal. */
    String canonical() {
        return Stream.of(Optional.of(input), output, cacheRead, cacheWrite, reasoning)
                .map(rate -> rate.map(TokenRates::canonical).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static BigDecimal usd(long tokens, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION);
    }

    private static String canonical(BigDecimal rate) {
        return rate.signum() == 0 ? "0" : rate.stripTrailingZeros().toPlainString();
    }
}
