package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlmExtensionBuilderTests {

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT1H0.001S", "PT999999999999H"})
    void a_trace_timeout_out_of_range_is_refused(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LlmExtension.builder().traceTimeout(timeout))
                .withMessage("A trace timeout must be from PT0S to PT1H, but it was " + timeout + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H"})
    void a_trace_timeout_may_be_nothing_and_an_hour(Duration timeout) {
        assertThatCode(() -> LlmExtension.builder().traceTimeout(timeout)).doesNotThrowAnyException();
    }
}
