package io.github.junitllm.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimCountsTests {

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream file = ClaimCountsTests.class.getResourceAsStream("/vectors/fbeta.json")) {
            return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void f_beta_is_that_of_the_reference_values(JsonNode vector) {
        ClaimCounts counts = new ClaimCounts(
                vector.get("tp").intValue(),
                vector.get("fp").intValue(),
                vector.get("fn").intValue());

        assertThat(counts.f(vector.get("beta").doubleValue()))
                .isCloseTo(vector.get("score").doubleValue(), within(1e-12));
    }

    @Test
    void it_is_0_where_nothing_is_right_and_1_where_everything_is() {
        assertThat(new ClaimCounts(0, 0, 3).f(1)).isZero();
        assertThat(new ClaimCounts(0, 2, 0).f(1)).isZero();
        assertThat(new ClaimCounts(4, 0, 0).f(2)).isEqualTo(1);
        assertThat(new ClaimCounts(0, 0, 0).f(1)).isNaN();
    }
}
