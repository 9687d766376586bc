package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.ToolExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The assertions on results, failures and times of a tool call, by example. */
final class ToolResultExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "The end of a tool call",
            ToolResultAssertions.class,
            List.of(
                    new Example(
                            "hasResult(\"30 days\")",
                            "30 days",
                            () -> assertThat(result("30 days")).hasResult("30 days"),
                            () -> assertThat(result("within 30 days")).hasResult("30 days"),
                            "Expected tool call [policy] to give back exactly \"30 days\" but it gave back: within 30 days"),
                    new Example(
                            "hasResultContaining(\"30 days\")",
                            "within 30 days",
                            () -> assertThat(result("within 30 days")).hasResultContaining("30 days"),
                            () -> assertThat(result("within 14 days")).hasResultContaining("30 days"),
                            "Expected tool call [policy] to give back \"30 days\" but it gave back: within 14 days"),
                    new Example(
                            "hasResultJson(Map.of(\"days\", 30))",
                            "{\"days\": 30.0}",
                            () -> assertThat(result("{\"days\": 30.0}")).hasResultJson(Map.of("days", 30)),
                            () -> assertThat(result("{\"days\":14}")).hasResultJson(Map.of("days", 30)),
                            "Expected tool call [policy] to give back the JSON {\"days\":30} but it gave back: {\"days\":14}"),
                    new Example(
                            "hasResultAt(\"/order/status\", \"shipped\")",
                            "{\"order\":{\"status\":\"shipped\"}}",
                            () -> assertThat(result("{\"order\":{\"status\":\"shipped\"}}"))
                                    .hasResultAt("/order/status", "shipped"),
                            () -> assertThat(result("{\"order\":{}}")).hasResultAt("/order/status", "shipped"),
                            "Expected tool call [policy] to give back \"shipped\" at /order/status but there is nothing; it gave back: {\"order\":{}}"),
                    new Example(
                            "hasResultSatisfying(result -> assertThat(result).startsWith(\"30\"))",
                            "30 days",
                            () -> assertThat(result("30 days")).hasResultSatisfying(result -> assertThat(result)
                                    .startsWith("30")),
                            () -> assertThat(result("14 days")).hasResultSatisfying(result -> assertThat(result)
                                    .startsWith("30")),
                            """
                    Expected tool call [policy] to give back what satisfies the assertions but it gave back: 14 days
                      because   : Expecting actual: "14 days" to start with: "30\""""),
                    new Example(
                            "succeeds()",
                            "a tool that came to its end",
                            () -> assertThat(result("30")).succeeds(),
                            () -> assertThat(failed("timeout")).succeeds(),
                            "Expected tool call [policy] to succeed but it failed with timeout"),
                    new Example(
                            "fails()",
                            "a tool that threw an exception",
                            () -> assertThat(failed("timeout")).fails(),
                            () -> assertThat(result("Error: no such order")).fails(),
                            "Expected tool call [policy] to fail but it succeeded"),
                    new Example(
                            "failsWith(FailureKind.MALFORMED_OUTPUT)",
                            "a tool that could not read its arguments; TOOL is the kind of all others",
                            () -> assertThat(failed("dev.langchain4j.exception.ToolArgumentsException"))
                                    .failsWith(FailureKind.MALFORMED_OUTPUT),
                            () -> assertThat(failed("429")).failsWith(FailureKind.MALFORMED_OUTPUT),
                            "Expected tool call [policy] to fail with malformed_output but it failed with 429 (tool)"),
                    new Example(
                            "failsWithMessageContaining(\"no such order\")",
                            "no such order A-17",
                            () -> assertThat(failed("no such order A-17")).failsWithMessageContaining("no such order"),
                            () -> assertThat(failed("timeout")).failsWithMessageContaining("no such order"),
                            "Expected tool call [policy] to fail with \"no such order\" but it failed with timeout (tool)"),
                    new Example(
                            "takesAtMost(Duration.ofMillis(5))",
                            "a tool that took 5 ms",
                            () -> assertThat(result("30")).takesAtMost(Duration.ofMillis(5)),
                            () -> assertThat(result("30")).takesAtMost(Duration.ofNanos(4_500_000)),
                            "Expected tool call [policy] to take at most 4.5 ms but it took 5 ms")));

    private ToolResultExamples() {}

    private static ToolExecution result(String result) {
        return new ToolRun().result("policy", result).trace().toolExecutions().get(0);
    }

    private static ToolExecution failed(String type) {
        return new ToolRun().failed("policy", type).trace().toolExecutions().get(0);
    }
}
