package io.github.junitllm.pricing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPricesTests {

    private static final PriceTable TABLE = PriceFile.shipped();

    /** Checked by hand against the source's data and, but for the models of 2026, the providers' own price lists. */
    @ParameterizedTest
    @MethodSource("rows")
    void a_row_says_what_the_provider_asks(String provider, String model, ModelPrice expected) {
        assertThat(TABLE.byProvider().get(provider)).containsEntry(model, expected);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("openai", "gpt-4o", price("2.50", "10").cacheRead("1.25")),
                row("openai", "gpt-4o-mini", price("0.15", "0.60").cacheRead("0.075")),
                row("openai", "gpt-4.1", price("2", "8").cacheRead("0.50")),
                row("openai", "gpt-5", price("1.25", "10").cacheRead("0.125")),
                row("openai", "gpt-5-mini", price("0.25", "2").cacheRead("0.025")),
                row("openai", "gpt-5-nano", price("0.05", "0.40").cacheRead("0.005")),
                row("openai", "o3", price("2", "8").cacheRead("0.50")),
                row("openai", "o4-mini", price("1.10", "4.40").cacheRead("0.275")),
                row("openai", "text-embedding-3-small", ModelPrice.usdPerMillionInputTokens("0.02")),
                row("openai", "text-embedding-3-large", ModelPrice.usdPerMillionInputTokens("0.13")),
                row(
                        "openai",
                        "gpt-5.4",
                        price("2.50", "15")
                                .cacheRead("0.25")
                                .above(271_999, price("5", "22.50").cacheRead("0.50"))),
                row("azure.ai.openai", "gpt-4o", price("2.50", "10").cacheRead("1.25")),
                row(
                        "anthropic",
                        "claude-haiku-4-5",
                        price("1", "5").cacheRead("0.10").cacheWrite("1.25")),
                row(
                        "anthropic",
                        "claude-opus-4-1",
                        price("15", "75").cacheRead("1.50").cacheWrite("18.75")),
                row(
                        "anthropic",
                        "claude-sonnet-4-5",
                        price("3", "15")
                                .cacheRead("0.30")
                                .cacheWrite("3.75")
                                .above(
                                        200_000,
                                        price("6", "22.50").cacheRead("0.60").cacheWrite("7.50"))),
                row(
                        "anthropic",
                        "claude-opus-4-6",
                        price("5", "25").cacheRead("0.50").cacheWrite("6.25")),
                row(
                        "gcp.gemini",
                        "gemini-2.5-pro",
                        price("1.25", "10")
                                .cacheRead("0.125")
                                .above(200_000, price("2.50", "15").cacheRead("0.25"))),
                row("gcp.gemini", "gemini-2.5-flash", price("0.30", "2.50").cacheRead("0.03")),
                row("gcp.gemini", "gemini-embedding-001", ModelPrice.usdPerMillionInputTokens("0.15")),
                row("aws.bedrock", "amazon.nova-pro", price("0.80", "3.20").cacheRead("0.20")),
                row("aws.bedrock", "meta.llama3-3-70b-instruct", price("0.72", "0.72")),
                row(
                        "aws.bedrock",
                        "anthropic.claude-haiku-4-5-20251001",
                        price("1.10", "5.50").cacheRead("0.11").cacheWrite("1.375")),
                row("mistral_ai", "mistral-large-2411", price("2", "6")),
                row("cohere", "command-r-plus", price("2.50", "10")),
                row("groq", "llama-3.3-70b-versatile", price("0.59", "0.79")),
                row("x_ai", "grok-3", price("3", "15").cacheRead("0.75")),
                row("voyage_ai", "voyage-3.5", ModelPrice.usdPerMillionInputTokens("0.06")));
    }

    @Test
    void the_table_is_dated_and_names_its_source_and_the_notice_stands_beside_it() throws IOException {
        assertThat(TABLE.date()).hasToString("Optional[2026-09-23]");
        assertThat(json().get("source").asText())
                .isEqualTo("https://www.npmjs.com/package/@pydantic/genai-prices/v/0.1.8");
        assertThat(resource("prices-LICENSE.txt")).startsWith("The MIT License (MIT)");
    }

    @Test
    void providers_and_models_are_sorted() throws IOException {
        assertThat(keys(json().get("providers"))).isSorted().hasSizeGreaterThanOrEqualTo(14);
        for (JsonNode models : json().get("providers")) {
            assertThat(keys(models)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void every_provider_stands_under_its_one_name() throws IOException {
        assertThat(keys(json().get("providers")))
                .allSatisfy(name -> assertThat(Providers.canonical(name)).isEqualTo(name));
    }

    @Test
    void the_table_stays_compact() throws IOException {
        assertThat(resource("prices.json").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
    }

    private static Arguments row(String provider, String model, ModelPrice price) {
        return Arguments.of(provider, model, price);
    }

    private static ModelPrice price(String input, String output) {
        return ModelPrice.usdPerMillionTokens(input, output);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            keys.add(field.getKey());
        }
        return keys;
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(resource("prices.json"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = requireNonNull(PriceFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
