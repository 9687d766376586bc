package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedErrorTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"no such order\"}",
                "{\"error\":{\"code\":404}}",
                "{\"errors\":[{\"message\":\"x\"}],\"data\":null}",
                "{\"exception\":\"java.io.IOException\"}",
                "{\"success\":false}",
                "{\"success\":\"false\",\"reason\":\"closed\"}",
                "{\"ok\":false,\"error\":\"channel_not_found\"}",
                "{\"content\":[{\"type\":\"text\",\"text\":\"x\"}],\"isError\":true}",
                "{\"status\":\"error\",\"message\":\"x\"}",
                "{\"error\":true}",
                "\"Error: no such order\"",
                "Error: no such order",
                "ERROR: disk full",
                "error executing tool lookup",
                "An error occurred while looking up the order",
                "An unexpected error has occurred.",
                "Failed to connect to the warehouse",
                "Exception in thread \"main\" java.lang.NullPointerException",
                "Traceback (most recent call last):\n  File",
                "java.lang.IllegalStateException: order is closed",
                "java.lang.NullPointerException",
                "TypeError: undefined is not a function",
                "  \n Error: no such order"
            })
    void a_result_that_reports_an_error_is_recognised(String result) {
        assertThat(ReportedError.in(result)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "boom",
                "{}",
                "{\"error\":null}",
                "{\"error\":\"\"}",
                "{\"error\":\"none\"}",
                "{\"error\":false}",
                "{\"errors\":[]}",
                "{\"errors\":0,\"rows\":12}",
                "{\"success\":true,\"error\":\"last one was yesterday\"}",
                "{\"isError\":false,\"content\":[]}",
                "{\"status\":\"failed_payment_resolved\"}",
                "{\"status\":\"open\",\"note\":\"Error: see manual\"}",
                "{\"policy\":{\"error\":\"within\"}}",
                "[{\"error\":\"one of many\"}]",
                "Error: none",
                "Errors: 0",
                "Error-free operation is guaranteed for 30 days.",
                "Error codes are listed in chapter 4",
                "Failed payments are retried after 3 days.",
                "Failure to pay leads to a fee of 5 %",
                "Exceptions to this policy need a manager",
                "Exception: none",
                "The request failed because of an error: timeout",
                "Order A-71 has status Error",
                "java.util.List is an interface",
                "See com.acme.OrderException.java for the rules",
                "{\"error\":\"cut in the mid"
            })
    void a_result_that_only_speaks_of_errors_is_not(String result) {
        assertThat(ReportedError.in(result)).isEmpty();
    }

    @Test
    void a_huge_result_is_looked_at_by_its_beginning() {
        assertThat(ReportedError.in("Error: " + "x".repeat(2_000_000)))
                .hasValueSatisfying(text -> assertThat(text).hasSize(300));
        assertThat(ReportedError.in("{\"rows\":\"" + "a.".repeat(1_000_000) + "\"}"))
                .isEmpty();
        assertThat(ReportedError.in("a.".repeat(1_000_000))).isEmpty();
    }
}
