package io.github.junitllm.judge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KappaTests {

    private static final JsonNode VECTORS = Vectors.of("kappa");

    @ParameterizedTest
    @CsvSource({
        "binary, NONE, kappa, aseUnweighted",
        "ordinal4, NONE, kappaUnweighted, aseUnweighted",
        "ordinal4, LINEAR, kappaLinear, aseLinear",
        "ordinal4, QUADRATIC, kappaQuadratic, aseQuadratic"
    })
    void agrees_with_reference_values(String table, Weighting weighting, String value, String error) throws Exception {
        JsonNode vector = VECTORS.get(table);
        Kappa kappa = Kappa.of(new JsonMapper().treeToValue(vector.get("table"), int[][].class), weighting)
                .orElseThrow();

        assertThat(kappa.value()).isCloseTo(vector.get(value).doubleValue(), within(1e-9));
        assertThat(kappa.standardError()).isCloseTo(vector.get(error).doubleValue(), within(1e-9));
    }

    @Test
    void its_interval_is_that_of_the_reference_values() {
        Interval interval =
                new ConfusionMatrix(20, 5, 10, 15).kappa().orElseThrow().interval();

        JsonNode expected = VECTORS.get("binary").get("ci95");
        assertThat(interval.lower()).isCloseTo(expected.get(0).doubleValue(), within(1e-9));
        assertThat(interval.upper()).isCloseTo(expected.get(1).doubleValue(), within(1e-9));
    }

    @Test
    void it_is_small_where_nearly_all_labels_are_alike() {
        assertThat(new ConfusionMatrix(85, 5, 8, 2).kappa().orElseThrow().value())
                .isCloseTo(VECTORS.get("paradox").get("kappa").doubleValue(), within(1e-9));
    }

    @Test
    void it_is_1_where_all_agree_and_its_interval_ends_there() {
        Kappa kappa = new ConfusionMatrix(5, 0, 0, 5).kappa().orElseThrow();

        assertThat(kappa.value()).isEqualTo(1);
        assertThat(kappa.interval()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void there_is_none_where_chance_agrees_always_or_nothing_was_counted() {
        assertThat(new ConfusionMatrix(5, 0, 0, 0).kappa()).isEmpty();
        assertThat(new ConfusionMatrix(0, 0, 0, 0).kappa()).isEmpty();
        assertThat(Kappa.of(new int[][] {{4}}, Weighting.QUADRATIC)).isEmpty();
    }
}
