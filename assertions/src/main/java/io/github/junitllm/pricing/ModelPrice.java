package io.github.junitllm.pricing;

import io.github.junitllm.trace.TokenUsage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What the tokens of one model cost, in US dollars per million. Amounts are decimal numbers as text, such as
 * {@code "0.25"}.
 *
 * <pre>{@code
 * ModelPrice.usdPerMillionTokens("3", "15")
 *         .cacheRead("0.3")
 *         .cacheWrite("3.75")
 *         .above(200_000, ModelPrice.usdPerMillionTokens("6", "22.5").cacheRead("0.6").cacheWrite("7.5"))
 * }</pre>
 *
 * <p>Every method throws {@link NumberFormatException} where an amount is no decimal number, and
 * {@link IllegalArgumentException} where it is negative.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ModelPrice {

    /** Nothing is paid for a call, whether it reports tokens or not: a model on your own machine. */
    public static final ModelPrice FREE = new ModelPrice(TokenRates.FREE, List.of());

    private final TokenRates rates;
    private final List<PriceTier> tiers;

    ModelPrice(TokenRates rates, List<PriceTier> tiers) {
        this.rates = rates;
        this.tiers = tiers.stream()
                .sorted(Comparator.comparingLong(PriceTier::above).reversed())
                .toList();
    }

    /** Creates the price of a language model. */
    public static ModelPrice usdPerMillionTokens(String input, String output) {
        return of(new BigDecimal(input), Optional.of(new BigDecimal(output)));
    }

    /** Creates the price of an embedding model, which writes no output. */
    public static ModelPrice usdPerMillionInputTokens(String input) {
        return of(new BigDecimal(input), Optional.empty());
    }

    private static ModelPrice of(BigDecimal input, Optional<BigDecimal> output) {
        return new ModelPrice(
                new TokenRates(input, output, Optional.empty(), Optional.empty(), Optional.empty()), List.of());
    }

    /** Sets what input costs that the provider reads from its cache; without it, what other input costs. */
    public ModelPrice cacheRead(String usd) {
        return with(new TokenRates(rates.input(), rates.output(), rate(usd), rates.cacheWrite(), rates.reasoning()));
    }

    /** Sets what input costs that the provider writes to its cache; without it, what other input costs. */
    public ModelPrice cacheWrite(String usd) {
        return with(new TokenRates(rates.input(), rates.output(), rates.cacheRead(), rate(usd), rates.reasoning()));
    }

    /** Sets what reasoning costs; without it, what other output costs. */
    public ModelPrice reasoning(String usd) {
        return with(new TokenRates(rates.input(), rates.output(), rates.cacheRead(), rates.cacheWrite(), rate(usd)));
    }

    /** Sets another price for whole requests of more input tokens than this, cached ones included. */
    public ModelPrice above(long inputTokens, ModelPrice price) {
        return new ModelPrice(
                rates,
                Stream.concat(tiers.stream(), Stream.of(new PriceTier(inputTokens, price.rates)))
                        .toList());
    }

    private ModelPrice with(TokenRates changed) {
        return new ModelPrice(changed, tiers);
    }

    private static Optional<BigDecimal> rate(String usd) {
        return Optional.of(new BigDecimal(usd));
    }

    boolean isFree() {
        return equals(FREE);
    }

    /** Returns what a call with known input and output costs, in US dollars; empty where its output has no price. */
    Optional<BigDecimal> usd(TokenUsage usage) {
        return ratesFor(usage.input().orElseThrow()).usd(BilledTokens.of(usage));
    }

    private TokenRates ratesFor(long input) {
        return tiers.stream()
                .filter(tier -> input > tier.above())
                .findFirst()
                .map(PriceTier::rates)
                .orElse(rates);
    }

    /** Writes the price so that equal ones read equal. */
    String canonical() {
        return Stream.concat(
                        Stream.of(rates.canonical()),
                        tiers.stream()
                                .map(tier ->
                                        ">" + tier.above() + " " + tier.rates().canonical()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelPrice price && canonical().equals(price.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
