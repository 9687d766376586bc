package io.github.junitllm.judge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KrippendorffAlphaTests {

    @ParameterizedTest
    @EnumSource
    void agrees_with_reference_values_where_ratings_are_missing(Scale scale) {
        JsonNode vector = Vectors.of("krippendorff");
        double expected = vector.get(scale.name().toLowerCase(Locale.ROOT)).doubleValue();

        assertThat(KrippendorffAlpha.of(units(vector.get("ratings")), scale).orElseThrow())
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void it_is_1_where_all_agree() {
        assertThat(KrippendorffAlpha.of(List.of(List.of(1.0, 1.0), List.of(0.0, 0.0)), Scale.NOMINAL))
                .hasValue(1);
    }

    @Test
    void there_is_none_where_nothing_was_rated_twice_or_all_ratings_are_alike() {
        assertThat(KrippendorffAlpha.of(List.of(List.of(1.0), List.of(0.0)), Scale.NOMINAL))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(List.of(List.of(1.0, 1.0)), Scale.INTERVAL))
                .isEmpty();
    }

    private static List<List<Double>> units(JsonNode raters) {
        List<List<Double>> units = new ArrayList<>();
        for (int i = 0; i < raters.get(0).size(); i++) {
            List<Double> unit = new ArrayList<>();
            for (JsonNode rater : raters) {
                if (rater.get(i).isNumber()) {
                    unit.add(rater.get(i).doubleValue());
                }
            }
            units.add(unit);
        }
        return units;
    }
}
