package io.github.junitllm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTests {

    @ParameterizedTest
    @CsvSource({
        "29.9, 30, 0.1, true",
        "30.1, 30, 0.1, true",
        "29.899, 30, 0.1, false",
        "30.101, 30, 0.1, false",
        "1.0, 1, 0, true",
        "9007199254740993, 9007199254740992, 0.5, false",
        "1e100000000, 20, 1e308, false",
        "-1e100000000, 20, 1e308, false",
        "1e-100000000, 20, 20, true",
        "-1e-100000000, 20, 20, false",
        "1e-100000000, 20, 19, false",
        "1e100000000, 1e100000000, 0, true",
        "1e100000000, 2e100000000, 1e308, false",
        "1e-100000000, 1e-200000000, 1e-300, true",
        "1e-100000000, 1e-200000000, 0, false",
        "1e-100000000, 1e100000000, 1e308, false",
        "0e1000000000, 0, 0, true",
        "0e-1000000000, 5, 5, true",
        "1e10001, 1, 1, false"
    })
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void two_numbers_are_near_whichever_comes_first(BigDecimal a, BigDecimal b, BigDecimal tolerance, boolean near) {
        assertThat(Nearness.within(tolerance, a, b)).isEqualTo(near);
        assertThat(Nearness.within(tolerance, b, a)).isEqualTo(near);
    }
}
