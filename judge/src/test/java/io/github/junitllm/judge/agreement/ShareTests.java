package io.github.junitllm.judge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareTests {

    static Stream<JsonNode> vectors() {
        return Vectors.listOf("binomial-intervals");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void its_interval_is_that_of_the_reference_values(JsonNode vector) {
        Interval interval =
                new Share(vector.get("k").intValue(), vector.get("n").intValue()).interval();

        JsonNode expected = vector.get("clopperPearson95");
        assertThat(interval.lower()).isCloseTo(expected.get(0).doubleValue(), within(1e-9));
        assertThat(interval.upper()).isCloseTo(expected.get(1).doubleValue(), within(1e-9));
    }

    @Test
    void it_is_a_part_of_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share(0, 0))
                .withMessage("A share requires a count from 0 to a total of at least 1, but it was 0 of 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
    }
}
