package io.github.junitllm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughTests {

    @ParameterizedTest
    @CsvSource({"0, $0.00", "0.00004217, $0.000042", "0.0421, $0.042", "0.1, $0.10", "0.4249, $0.42", "1234.5, $1234.50"
    })
    void dollars_never_read_as_none(BigDecimal usd, String written) {
        assertThat(Rough.dollars(usd)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S, 1 s", "PT89S, 89 s", "PT90S, 2 min", "PT89M, 89 min", "PT90M, 1 h 30 min", "PT25H, 25 h 0 min"
    })
    void times_have_a_unit_that_fits(Duration time, String written) {
        assertThat(Rough.time(time)).isEqualTo(written);
    }
}
