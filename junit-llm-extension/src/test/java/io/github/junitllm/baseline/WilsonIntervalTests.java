package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonIntervalTests {

    static Stream<JsonNode> vectors() {
        return Vectors.listOf("binomial_intervals");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agrees_with_reference_values(JsonNode vector) {
        WilsonInterval interval =
                WilsonInterval.of(vector.get("k").intValue(), vector.get("n").intValue());

        assertThat(interval.lower()).isCloseTo(vector.get("wilson95").get(0).doubleValue(), within(1e-12));
        assertThat(interval.upper()).isCloseTo(vector.get("wilson95").get(1).doubleValue(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 4", "0.8, 16", "0.9, 35", "0.95, 73", "0.99, 381"})
    void knows_how_many_passed_trials_show_a_rate(BigDecimal rate, int trials) {
        assertThat(WilsonInterval.trialsThatShow(rate)).isEqualTo(trials);
        assertThat(WilsonInterval.of(trials, trials).lower()).isGreaterThanOrEqualTo(rate.doubleValue());
        assertThat(WilsonInterval.of(trials - 1, trials - 1).lower()).isLessThan(rate.doubleValue());
    }
}
