package io.github.junitllm.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTests {

    @TempDir
    Path directory;

    @Test
    void a_file_has_every_part_of_a_price() throws IOException {
        Path file = Files.writeString(directory.resolve("prices.json"), """
                {
                  "$schema": "prices.schema.json",
                  "date": "2026-11-01",
                  "source": "our contract",
                  "providers": {
                    "*": {"llama3.1": {"input": 0, "output": 0}},
                    "open_ai": {
                      "gpt-5": {"input": 1.00, "output": 8, "cacheRead": 0.1, "cacheWrite": 1.5, "reasoning": 4,
                                "tiers": [{"from": 272000, "input": 2, "output": 9}, {"above": 500000, "input": 3}]}
                    }
                  }
                }
                """);

        PriceTable table = PriceFile.read(file);

        assertThat(table.date()).hasToString("Optional[2026-11-01]");
        assertThat(table.find("ollama", List.of("llama3.1"))).contains(ModelPrice.FREE);
        assertThat(table.find("openai", List.of("gpt-5")))
                .contains(ModelPrice.usdPerMillionTokens("1", "8")
                        .cacheRead("0.1")
                        .cacheWrite("1.5")
                        .reasoning("4")
                        .above(271_999, ModelPrice.usdPerMillionTokens("2", "9"))
                        .above(500_000, ModelPrice.usdPerMillionInputTokens("3")));
    }

    @Test
    void a_zero_price_of_a_file_is_free() throws IOException {
        Path file = Files.writeString(
                directory.resolve("prices.json"), "{\"providers\":{\"*\":{\"m\":{\"input\":0,\"output\":0.0}}}}");

        assertThat(Prices.builder().file(file).build().identity())
                .isEqualTo(Prices.builder().free("m").build().identity());
        assertThat(PriceFile.read(file).find("x", List.of("m")).orElseThrow().isFree())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                    | the file requires an object, but it was [[]]
            {                                                     | it is not JSON
            {"models":{}}                                         | the file has an unknown field [models], the fields are [$schema, date, source, providers]
            {}                                                    | providers requires an object, but it was missing
            {"date":"soon","providers":{}}                        | date requires a day such as 2026-09-23, but it was ["soon"]
            {"providers":{"a":1}}                                 | a requires an object, but it was [1]
            {"providers":{"a":{"m":{"input":1,"ouput":1}}}}       | a / m has an unknown field [ouput], did you mean [output]?
            {"providers":{"a":{"m":{"output":1}}}}                | a / m requires the price of input
            {"providers":{"a":{"m":{"input":"1"}}}}               | a / m / input requires US dollars per million tokens, a number of at least 0, but it was ["1"]
            {"providers":{"a":{"m":{"input":-1}}}}                | a / m / input requires US dollars per million tokens, a number of at least 0, but it was [-1]
            {"providers":{"a":{"m":{"input":1,"tiers":[{"input":1}]}}}}             | a / m / tiers requires either above or from
            {"providers":{"a":{"m":{"input":1,"tiers":[{"above":0.5,"input":1}]}}}} | a / m / tiers requires a whole number of tokens, but it was [0.5]
            {"providers":{"a":{"m":{"input":1,"tiers":[{"from":0,"input":1}]}}}}    | a / m / tiers requires from to be at least 1
            {"providers":{"a":{"m":{"input":1,"tiers":{}}}}}      | a / m / tiers requires a list, but it was [{}]
            """)
    void what_is_no_table_is_an_error_that_names_the_place(String text, String reason) throws IOException {
        Path file = Files.writeString(directory.resolve("prices.json"), text);

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Prices.builder().file(file))
                .withMessage("The price table [" + file + "] cannot be read: " + reason)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SETUP));
    }

    @Test
    void a_missing_file_is_an_error() {
        Path missing = directory.resolve("missing.json");

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Prices.builder().file(missing))
                .withMessage("The price table [" + missing + "] cannot be read: java.nio.file.NoSuchFileException: "
                        + missing);
    }
}
