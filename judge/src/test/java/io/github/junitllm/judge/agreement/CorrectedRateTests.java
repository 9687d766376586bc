package io.github.junitllm.judge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectedRateTests {

    static Stream<JsonNode> vectors() {
        return Vectors.listOf("rogan-gladen");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agrees_with_reference_values(JsonNode vector) {
        CorrectedRate rate = CorrectedRate.of(share(vector, "observedPassRate", "n"), matrix(vector))
                .orElseThrow();

        JsonNode interval = vector.get("leeAdjustedCI95");
        assertThat(rate.value()).isCloseTo(vector.get("theta").doubleValue(), within(1e-9));
        assertThat(rate.interval().lower()).isCloseTo(interval.get(0).doubleValue(), within(1e-9));
        assertThat(rate.interval().upper()).isCloseTo(interval.get(1).doubleValue(), within(1e-9));
        assertThat(rate.isClipped()).isFalse();
        assertThat(matrix(vector).youden().orElseThrow())
                .isCloseTo(vector.get("youdenJ").doubleValue(), within(1e-9));
    }

    @Test
    void a_rate_that_cannot_be_is_clipped_and_says_so() {
        ConfusionMatrix labelled = new ConfusionMatrix(45, 5, 10, 40);

        assertThat(CorrectedRate.of(new Share(100, 100), labelled).orElseThrow())
                .matches(rate -> rate.value() == 1 && rate.isClipped())
                .matches(rate -> rate.interval().upper() == 1);
        assertThat(CorrectedRate.of(new Share(0, 100), labelled).orElseThrow())
                .matches(rate -> rate.value() == 0 && rate.isClipped());
    }

    @Test
    void nothing_can_be_told_by_a_judge_that_guesses_or_that_met_one_kind_only() {
        assertThat(CorrectedRate.of(new Share(5, 10), new ConfusionMatrix(25, 25, 25, 25)))
                .isEmpty();
        assertThat(CorrectedRate.of(new Share(5, 10), new ConfusionMatrix(50, 0, 0, 0)))
                .isEmpty();
    }

    private static Share share(JsonNode vector, String rate, String of) {
        int total = vector.get(of).intValue();
        return new Share((int) Math.round(vector.get(rate).doubleValue() * total), total);
    }

    private static ConfusionMatrix matrix(JsonNode vector) {
        Share passes = share(vector, "sensitivityTPR", "m1_truePass");
        Share fails = share(vector, "specificityTNR", "m0_trueFail");
        return new ConfusionMatrix(
                passes.count(), passes.of() - passes.count(), fails.of() - fails.count(), fails.count());
    }
}
