package io.github.junitllm.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.assertions.LlmAssertions;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.CallCost.State;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TokenUsage;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors were computed apart from this code. They know one price of cache writes: that of five minutes. */
class CostVectorsTests {

    private static final JsonNode FILE = read();
    private static final Prices PRICES =
            Prices.builder().model("model", price()).build();

    @ParameterizedTest
    @MethodSource("costs")
    void usage_costs_what_the_vector_says(JsonNode vector) {
        Cost cost = PRICES.cost(trace("model", usage(vector.get("usage"))));

        assertThat(cost.usd()).hasValueSatisfying(usd -> assertThat(usd)
                .isEqualByComparingTo(vector.get("usd").asText()));
        assertThat(cost.isComplete()).isTrue();
    }

    static List<JsonNode> costs() {
        return StreamSupport.stream(FILE.get("vectors").spliterator(), false).toList();
    }

    @Test
    void more_tokens_from_the_cache_than_there_were_are_an_error() {
        JsonNode vector = FILE.get("errors").get(0);

        assertThat(vector.get("expect").asText()).isEqualTo("error: cacheRead exceeds input");
        assertState("model", usage(vector.get("usage")), State.CONTRADICTORY);
    }

    @Test
    void an_unknown_model_is_unpriced() {
        JsonNode vector = FILE.get("errors").get(1);

        assertThat(vector.get("expect").asText()).isEqualTo("UNPRICED: cost assertion errors, never 0");
        assertState(vector.get("model").asText(), TokenUsage.of(100, 1), State.NO_PRICE);
    }

    @Test
    void absent_usage_is_unpriced() {
        JsonNode vector = FILE.get("errors").get(2);

        assertThat(vector.get("expect").asText()).isEqualTo("UNPRICED_USAGE: provider returned no token usage");
        assertState("model", TokenUsage.UNKNOWN, State.NO_TOKENS);
    }

    private static void assertState(String model, TokenUsage usage, State expected) {
        LlmTrace trace = trace(model, usage);

        assertThat(PRICES.costs(trace)).extracting(CallCost::state).containsExactly(expected);
        assertThat(PRICES.cost(trace).usd()).isEmpty();
        Runnable check = () -> LlmAssertions.assertThat(trace).costsAtMost(Money.usd("1000"));
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Context.current().with(PRICES).wrap(check).run());
    }

    private static LlmTrace trace(String model, TokenUsage usage) {
        return Calls.chat("somebody", model, usage).trace();
    }

    private static TokenUsage usage(JsonNode usage) {
        return new TokenUsage(
                count(usage, "input"),
                count(usage, "output"),
                count(usage, "cacheRead"),
                count(usage, "cacheWrite5m"),
                count(usage, "reasoning"));
    }

    private static OptionalLong count(JsonNode usage, String field) {
        return usage.has(field) ? OptionalLong.of(usage.get(field).asLong()) : OptionalLong.empty();
    }

    private static ModelPrice price() {
        JsonNode prices = FILE.get("pricesUsdPerMTok");
        JsonNode tier = prices.get("tier");
        return price(prices).above(tier.get("above").asLong(), price(tier));
    }

    private static ModelPrice price(JsonNode prices) {
        return ModelPrice.usdPerMillionTokens(
                        prices.get("input").asText(), prices.get("output").asText())
                .cacheRead(prices.get("cacheRead").asText())
                .cacheWrite(prices.get("cacheWrite5m").asText());
    }

    private static JsonNode read() {
        try (InputStream in = CostVectorsTests.class.getResourceAsStream("cost-vectors.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
