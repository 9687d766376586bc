package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.ToolExecution;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

class ToolExecutionAssertTests {

    private static final String NOT_CAPTURED = " cannot be decided: content was not captured by test.instrumentation;"
            + " enable the capture of message content in this instrumentation";

    private final ToolExecution masked =
            first(new ToolRun().tool("a", GenAi.tool("a").build()));

    @Test
    void nothing_is_said_of_hidden_arguments_and_results() {
        Map<String, Consumer<ToolExecutionAssert>> checks = Map.ofEntries(
                Map.entry("hasArgument", call -> call.hasArgument("a", 1)),
                Map.entry("hasArgumentAt", call -> call.hasArgumentAt("/a", 1)),
                Map.entry("hasArgumentCloseTo", call -> call.hasArgumentCloseTo("a", 1, 1)),
                Map.entry("hasArgumentMatching", call -> call.hasArgumentMatching("a", Pattern.compile("1"))),
                Map.entry("hasArgumentSatisfying", call -> call.hasArgumentSatisfying("a", value -> {})),
                Map.entry("doesNotHaveArgument", call -> call.doesNotHaveArgument("a")),
                Map.entry("hasArguments", call -> call.hasArguments(Map.of())),
                Map.entry("hasArgumentsContaining", call -> call.hasArgumentsContaining(Map.of("a", 1))),
                Map.entry("hasArgumentsIgnoring", call -> call.hasArgumentsIgnoring(Map.of(), "b")),
                Map.entry("hasArgumentsOrDefaults", call -> call.hasArgumentsOrDefaults(Map.of(), Map.of("b", 1))),
                Map.entry("hasResult", call -> call.hasResult("1")),
                Map.entry("hasResultContaining", call -> call.hasResultContaining("1")),
                Map.entry("hasResultJson", call -> call.hasResultJson(1)),
                Map.entry("hasResultAt", call -> call.hasResultAt("/a", 1)),
                Map.entry("hasResultSatisfying", call -> call.hasResultSatisfying(result -> {})));

        checks.forEach((name, check) -> assertUndecided(() -> check.accept(assertThat(masked)), name + NOT_CAPTURED));
    }

    @Test
    void arguments_that_are_no_object_satisfy_nothing() {
        String fact = " but its arguments are no JSON object: [1]";

        assertFails(
                () -> assertThat(call("[1]")).doesNotHaveArgument("a"),
                "Expected tool call [refund] not to have argument a" + fact);
        assertFails(
                () -> assertThat(call("[1]")).hasArgumentAt("/0", 1),
                "Expected tool call [refund] to have 1 at /0 of its arguments" + fact);
        assertFails(
                () -> assertThat(call("[1]")).hasArgumentsIgnoring(Map.of(), "a"),
                "Expected tool call [refund] to have arguments {} ignoring [a]" + fact);
    }

    @Test
    void a_pointer_reaches_any_depth_and_null_is_a_value() {
        ToolExecution call = call("{\"order\":{\"items\":[{\"id\":7},null],\"a/b\":1}}");

        assertThatCode(() -> assertThat(call)
                        .hasArgumentAt("/order/items/0/id", 7L)
                        .hasArgumentAt("/order/items/1", null)
                        .hasArgumentAt("/order/a~1b", 1.0)
                        .hasArgumentAt("/order/items/0", Map.of("id", 7)))
                .doesNotThrowAnyException();
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(call).hasArgumentAt("/order/items/0/id", 8));
        assertThat(error.getActual().getValue()).isEqualTo(7);
        assertThat(error.getExpected().getValue()).isEqualTo(8);
        assertFails(
                () -> assertThat(call("{\"a\":1}")).hasArgumentAt("/b", null),
                "Expected tool call [refund] to have null at /b of its arguments but there is nothing; the arguments were"
                        + " {\"a\":1}");
        assertUndecided(
                () -> assertThat(call).hasArgumentAt("order.id", 1),
                "hasArgumentAt requires a JSON Pointer such as /order/id, but it was order.id");
        assertUndecided(
                () -> assertThat(call).hasResultAt("order.id", 1),
                "hasResultAt requires a JSON Pointer such as /order/id, but it was order.id");
    }

    @ParameterizedTest
    @CsvSource({"19.99", "20.01", "20", "2e1"})
    void a_number_may_be_as_far_away_as_the_tolerance(String amount) {
        assertThatCode(() -> assertThat(call("{\"amount\":" + amount + "}")).hasArgumentCloseTo("amount", 20, 0.01))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"19.989", "20.011", "'\"20\"'", "null", "true"})
    void anything_else_is_not_close(String amount) {
        assertFails(
                () -> assertThat(call("{\"amount\":" + amount + "}")).hasArgumentCloseTo("amount", 20, 0.01),
                "Expected tool call [refund] to have argument amount within 0.01 of 20 but it was " + amount);
    }

    @Test
    void a_tolerance_is_finite_and_not_negative() {
        assertThatCode(() -> assertThat(call("{\"a\":1}")).hasArgumentCloseTo("a", 1, 0))
                .doesNotThrowAnyException();
        for (double[] bad : new double[][] {{1, -0.1}, {Double.NaN, 1}, {1, Double.POSITIVE_INFINITY}}) {
            assertUndecided(
                    () -> assertThat(call("{\"a\":1}")).hasArgumentCloseTo("a", bad[0], bad[1]),
                    "hasArgumentCloseTo requires finite numbers and a tolerance of at least 0, but they were " + bad[0]
                            + " and " + bad[1]);
        }
    }

    @Test
    void a_pattern_matches_text_and_json() {
        assertThatCode(() -> assertThat(call("{\"id\":\"A-17\",\"n\":17,\"l\":[1]}"))
                        .hasArgumentMatching("id", Pattern.compile("A-\\d+"))
                        .hasArgumentMatching("n", Pattern.compile("\\d+"))
                        .hasArgumentMatching("l", Pattern.compile("\\[1]")))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(call("{}")).hasArgumentMatching("id", Pattern.compile(".*")),
                "Expected tool call [refund] to have argument id matching /.*/ but it has no arguments");
    }

    @Test
    void own_assertions_get_plain_java() {
        assertThatCode(() -> assertThat(call("{\"l\":[1,\"x\"],\"no\":null}"))
                        .hasArgumentSatisfying("l", list -> assertThat(list).isEqualTo(List.of(1, "x")))
                        .hasArgumentSatisfying("no", value -> assertThat(value).isNull()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(call("{\"a\":1}")).hasArgumentSatisfying("a", value -> {
                    throw new AssertionError();
                }))
                .withMessage("""
                        Expected tool call [refund] to have argument a satisfying the assertions but it was 1
                          because   : no message""");
    }

    @Test
    void an_argument_of_null_was_given() {
        assertFails(
                () -> assertThat(call("{\"discount\":null}")).doesNotHaveArgument("discount"),
                "Expected tool call [refund] not to have argument discount but it was null");
        assertUndecided(
                () -> assertThat(call("{}")).doesNotHaveArgument(" "),
                "doesNotHaveArgument requires text to look for, but it was blank");
    }

    @Test
    void a_part_is_contained_at_any_depth() {
        ToolExecution call = call("{\"order\":{\"id\":\"A\",\"days\":30.0},\"l\":[{\"a\":1,\"b\":2}]}");

        assertThatCode(() -> assertThat(call)
                        .hasArgumentsContaining(Map.of("order", Map.of("days", 30)))
                        .hasArgumentsContaining(Map.of("l", List.of(Map.of("a", 1)))))
                .doesNotThrowAnyException();
        for (Map<String, ?> missing : List.of(
                Map.of("x", 1),
                Map.of("order", "A"),
                Map.of("order", Map.of("x", 1)),
                Map.of("l", List.of()),
                Map.of("l", List.of(Map.of("a", 2))),
                Map.of("l", Map.of()))) {
            ToolAssertionsTests.assertBreaks(() -> assertThat(call).hasArgumentsContaining(missing));
        }
        assertUndecided(
                () -> assertThat(call).hasArgumentsContaining(Map.of()),
                "hasArgumentsContaining requires at least one argument, else hasArguments says the same");
    }

    @Test
    void ignored_arguments_may_be_there_or_not() {
        assertThatCode(() -> {
                    assertThat(call("{\"id\":1,\"lang\":\"de\"}")).hasArgumentsIgnoring(Map.of("id", 1), "lang", "x");
                    assertThat(call("{\"id\":1}")).hasArgumentsIgnoring(Map.of("id", 1), "lang");
                })
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(call("{}")).hasArgumentsIgnoring(Map.of("id", 1), "id"),
                "hasArgumentsIgnoring requires arguments to ignore that are not expected, but [id] is both");
        assertUndecided(
                () -> assertThat(call("{}")).hasArgumentsIgnoring(Map.of("id", 1)),
                "hasArgumentsIgnoring requires at least one text, else nothing could fail");
    }

    @Test
    void defaults_stand_for_what_was_left_out() {
        Map<String, ?> defaults = Map.of("lang", "en");

        assertThatCode(() -> {
                    assertThat(call("{\"id\":1}")).hasArgumentsOrDefaults(Map.of("id", 1), defaults);
                    assertThat(call("{\"id\":1,\"lang\":\"en\"}")).hasArgumentsOrDefaults(Map.of("id", 1), defaults);
                    assertThat(call("{\"lang\":\"de\"}")).hasArgumentsOrDefaults(Map.of("lang", "de"), defaults);
                })
                .doesNotThrowAnyException();
        ToolAssertionsTests.assertBreaks(
                () -> assertThat(call("{}")).hasArgumentsOrDefaults(Map.of("lang", "de"), defaults));
        ToolAssertionsTests.assertBreaks(
                () -> assertThat(call("{\"x\":1}")).hasArgumentsOrDefaults(Map.of(), defaults));
        assertUndecided(
                () -> assertThat(call("{}")).hasArgumentsOrDefaults(Map.of("id", 1), Map.of()),
                "hasArgumentsOrDefaults requires at least one argument, else hasArguments says the same");
    }

    @Test
    void a_failed_tool_gave_nothing_back() {
        assertFails(
                () -> assertThat(failed("timeout")).hasResultJson(Map.of()),
                "Expected tool call [policy] to give back the JSON {} but it failed with timeout");
        assertFails(
                () -> assertThat(first(new ToolRun().unendedTool("a"))).hasResult("x"),
                "Expected tool call [a] to give back exactly \"x\" but it has not ended");
    }

    @Test
    void results_are_compared_as_text_or_json() {
        ToolExecution json = result("{\"days\": 30.0, \"l\": [1, null]}");

        assertThatCode(() -> assertThat(json)
                        .hasResultAt("/days", 30)
                        .hasResultAt("/l/1", null)
                        .hasResultAt("/l", Arrays.asList(1, null))
                        .hasResult("{\"days\": 30.0, \"l\": [1, null]}"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(result("30 days")).hasResultJson(30),
                "Expected tool call [policy] to give back the JSON 30 but it gave back no JSON: 30 days");
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(json).hasResultAt("/days", 14));
        assertThat(error.getExpected().getValue()).isEqualTo(14);
        assertFails(
                () -> assertThat(json).hasResultAt("/x", null),
                "Expected tool call [policy] to give back null at /x but there is nothing; it gave back: {\"days\": 30.0,"
                        + " \"l\": [1, null]}");
        assertThat(catchThrowableOfType(AssertionFailedError.class, () -> assertThat(json)
                                .hasResult("x"))
                        .getExpected()
                        .getValue())
                .isEqualTo("x");
    }

    @Test
    void failures_have_a_kind_and_a_text() {
        ToolExecution unreadable = failed("dev.langchain4j.exception.ToolArgumentsException");

        assertThatCode(() -> {
                    assertThat(unreadable)
                            .failsWith(FailureKind.MALFORMED_OUTPUT)
                            .failsWithMessageContaining("Arguments");
                    assertThat(failed("timeout")).failsWith(FailureKind.TOOL).fails();
                })
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(result("30")).failsWith(FailureKind.TOOL),
                "Expected tool call [policy] to fail with tool but it succeeded");
        assertFails(
                () -> assertThat(first(new ToolRun().unendedTool("a"))).fails(),
                "Expected tool call [a] to fail but it has not ended");
        assertFails(
                () -> assertThat(result("30")).failsWithMessageContaining("x"),
                "Expected tool call [policy] to fail with \"x\" but it succeeded");
        assertUndecided(
                () -> assertThat(unreadable).failsWithMessageContaining(""),
                "failsWithMessageContaining requires text to look for, but it was blank");
    }

    @Test
    void time_is_bounded() {
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(result("30")).takesAtMost(Duration.ofMillis(4)));
        assertThat(error).hasMessage("Expected tool call [policy] to take at most 4 ms but it took 5 ms");
        assertThat(error.getActual().getValue()).isEqualTo(Duration.ofMillis(5));
        assertThat(error.getExpected().getValue()).isEqualTo(Duration.ofMillis(4));
        assertFails(
                () -> assertThat(result("30")).takesAtMost(Duration.ZERO),
                "Expected tool call [policy] to take at most 0 ms but it took 5 ms");
        assertUndecided(
                () -> assertThat(result("30")).takesAtMost(Duration.ofMillis(-1)),
                "takesAtMost requires a duration of at least 0, but it was PT-0.001S");
        assertUndecided(
                () -> assertThat(first(new ToolRun().unendedTool("a"))).takesAtMost(Duration.ofDays(1)),
                "takesAtMost cannot be decided: [a] has not ended");
    }

    @Test
    void what_a_tool_wrote_is_harmless() {
        assertFails(
                () -> assertThat(result("100%\u001b[31m\nx")).hasResult("%s"),
                "Expected tool call [policy] to give back exactly \"%s\" but it gave back: 100%\uFFFD[31m x");
    }

    private static ToolExecution call(String arguments) {
        return first(new ToolRun().tool("refund", arguments));
    }

    private static ToolExecution result(String result) {
        return first(new ToolRun().result("policy", result));
    }

    private static ToolExecution failed(String type) {
        return first(new ToolRun().failed("policy", type));
    }

    private static ToolExecution first(ToolRun run) {
        return run.trace().toolExecutions().get(0);
    }
}
