package io.github.junitllm.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailureTextTests {

    @Test
    void an_assertion_speaks_for_itself_without_its_evidence() {
        assertThat(FailureText.of(new AssertionError("""
                Expected tool [lookup_order] to be called but no tool was called
                  case      : refund-window · trial 1/3
                  trace     : no spans""")))
                .isEqualTo("Expected tool [lookup_order] to be called but no tool was called");
        assertThat(FailureText.of(new AssertionError("\nexpected: \"a\"\n but was: \"b\"")))
                .isEqualTo("expected: \"a\" but was: \"b\"");
    }

    @Test
    void anything_else_needs_its_name() {
        assertThat(FailureText.of(new ConnectException("refused"))).isEqualTo("ConnectException: refused");
        assertThat(FailureText.of(new ConnectException())).isEqualTo("ConnectException");
        assertThat(FailureText.of(new AssertionError())).isEqualTo("AssertionError");
    }
}
