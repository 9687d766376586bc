package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FailureKind;
import java.net.ConnectException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfraFailureTests {

    /** As client libraries keep their statuses; it is public because only public accessors are read. */
    public static final class CodedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int code;

        CodedException(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** As Spring has it. */
    public interface StatusCode {

        int value();
    }

    /** Spring's own is no public class either. */
    private record DefaultStatusCode(int value) implements StatusCode {}

    /** As Spring's clients keep their statuses. */
    public static final class ResponseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StatusCode status;

        ResponseException(int status) {
            this.status = new DefaultStatusCode(status);
        }

        public StatusCode getStatusCode() {
            return status;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503, 529})
    void a_status_of_a_failed_call_is_found_below_other_exceptions(int status) {
        assertThat(InfraFailure.in(new IllegalStateException(new CodedException(status))))
                .hasValue(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {-32_000, 0, 200, 400, 422, 600, 1_045})
    void a_code_that_is_no_status_of_a_failed_call_is_passed_over(int code) {
        assertThat(InfraFailure.in(new CodedException(code))).isEmpty();
    }

    @Test
    void causes_that_form_a_circle_come_to_an_end() {
        IllegalStateException outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));

        assertThat(InfraFailure.in(outer)).isEmpty();
    }

    @Test
    void a_network_exception_is_named() {
        assertThat(InfraFailure.in(new IllegalStateException(new ConnectException("refused"))))
                .hasValue("ConnectException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "429",
                "503",
                "java.net.SocketTimeoutException",
                "java.net.ConnectException",
                "java.net.http.HttpConnectTimeoutException"
            })
    void an_error_type_of_a_failed_call_is_recognised(String errorType) {
        assertThat(InfraFailure.in(failure(errorType, FailureKind.ofType(errorType))))
                .hasValue(errorType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "tool_error", "java.lang.IllegalStateException", "acme.Unknown", "", "[I"})
    void any_other_error_type_is_none(String errorType) {
        assertThat(InfraFailure.in(failure(errorType, FailureKind.ofType(errorType))))
                .isEmpty();
    }

    @Test
    void a_failed_call_whose_type_says_nothing_is_named_by_its_kind() {
        assertThat(InfraFailure.in(failure("com.acme.ModelFailure", FailureKind.QUOTA)))
                .hasValue("quota");
        assertThat(InfraFailure.in(failure("com.acme.ModelFailure", FailureKind.CONTEXT_OVERFLOW)))
                .isEmpty();
    }

    @Test
    void a_status_that_is_an_object_is_asked_for_its_value() {
        assertThat(InfraFailure.in(new IllegalStateException(new ResponseException(429))))
                .hasValue("429");
        assertThat(InfraFailure.in(new ResponseException(400))).isEmpty();
    }

    private static Failure failure(String type, FailureKind kind) {
        return new Failure(Optional.of(type), Optional.empty(), kind);
    }
}
