package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The assertions on the arguments of a tool call, by example. */
final class ToolExecutionExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "The arguments of a tool call",
            ToolExecutionAssert.class,
            List.of(
                    new Example(
                            "hasArgument(\"orderId\", \"A-17\")",
                            "{\"orderId\":\"A-17\",\"lang\":\"en\"}",
                            () -> assertThat(call("{\"orderId\":\"A-17\",\"lang\":\"en\"}"))
                                    .hasArgument("orderId", "A-17"),
                            () -> assertThat(call("{\"orderId\":\"A-71\"}")).hasArgument("orderId", "A-17"),
                            "Expected tool call [refund] to have argument orderId = \"A-17\" but it was \"A-71\""),
                    new Example(
                            "hasArgumentAt(\"/order/id\", \"A-17\")",
                            "{\"order\":{\"id\":\"A-17\"}}: a JSON Pointer",
                            () -> assertThat(call("{\"order\":{\"id\":\"A-17\"}}"))
                                    .hasArgumentAt("/order/id", "A-17"),
                            () -> assertThat(call("{\"order\":{\"id\":\"A-71\"}}"))
                                    .hasArgumentAt("/order/id", "A-17"),
                            "Expected tool call [refund] to have \"A-17\" at /order/id of its arguments but it was \"A-71\""),
                    new Example(
                            "hasArgumentCloseTo(\"amount\", 20, 0.01)",
                            "{\"amount\":19.99}",
                            () -> assertThat(call("{\"amount\":19.99}")).hasArgumentCloseTo("amount", 20, 0.01),
                            () -> assertThat(call("{\"amount\":19.98}")).hasArgumentCloseTo("amount", 20, 0.01),
                            "Expected tool call [refund] to have argument amount within 0.01 of 20 but it was 19.98"),
                    new Example(
                            "hasArgumentMatching(\"orderId\", Pattern.compile(\"A-[0-9]+\"))",
                            "{\"orderId\":\"A-17\"}: the whole argument",
                            () -> assertThat(call("{\"orderId\":\"A-17\"}"))
                                    .hasArgumentMatching("orderId", Pattern.compile("A-[0-9]+")),
                            () -> assertThat(call("{\"orderId\":\"order A-17\"}"))
                                    .hasArgumentMatching("orderId", Pattern.compile("A-[0-9]+")),
                            "Expected tool call [refund] to have argument orderId matching /A-[0-9]+/ but it was \"order A-17\""),
                    new Example(
                            "hasArgumentSatisfying(\"days\", days -> assertThat(days).isEqualTo(30))",
                            "{\"days\":30}",
                            () -> assertThat(call("{\"days\":30}"))
                                    .hasArgumentSatisfying(
                                            "days", days -> assertThat(days).isEqualTo(30)),
                            () -> assertThat(call("{\"days\":14}"))
                                    .hasArgumentSatisfying("days", days -> assertThat(days)
                                            .as("days to return")
                                            .isEqualTo(30)),
                            """
                    Expected tool call [refund] to have argument days satisfying the assertions but it was 14
                      because   : [days to return] expected: 30 but was: 14"""),
                    new Example(
                            "doesNotHaveArgument(\"discount\")",
                            "{\"orderId\":\"A-17\"}",
                            () -> assertThat(call("{\"orderId\":\"A-17\"}")).doesNotHaveArgument("discount"),
                            () -> assertThat(call("{\"discount\":0}")).doesNotHaveArgument("discount"),
                            "Expected tool call [refund] not to have argument discount but it was 0"),
                    new Example(
                            "hasArguments(Map.of(\"orderId\", \"A-17\"))",
                            "{\"orderId\":\"A-17\"} alone",
                            () -> assertThat(call("{\"orderId\":\"A-17\"}")).hasArguments(Map.of("orderId", "A-17")),
                            () -> assertThat(call("{\"orderId\":\"A-17\",\"lang\":\"en\"}"))
                                    .hasArguments(Map.of("orderId", "A-17")),
                            "Expected tool call [refund] to have arguments {\"orderId\":\"A-17\"} but they were {\"orderId\":\"A-17\",\"lang\":\"en\"}"),
                    new Example(
                            "hasArgumentsContaining(Map.of(\"order\", Map.of(\"id\", \"A-17\")))",
                            "{\"order\":{\"id\":\"A-17\",\"days\":30}}",
                            () -> assertThat(call("{\"order\":{\"id\":\"A-17\",\"days\":30}}"))
                                    .hasArgumentsContaining(Map.of("order", Map.of("id", "A-17"))),
                            () -> assertThat(call("{\"order\":{\"days\":30}}"))
                                    .hasArgumentsContaining(Map.of("order", Map.of("id", "A-17"))),
                            "Expected tool call [refund] to have arguments containing {\"order\":{\"id\":\"A-17\"}} but they were {\"order\":{\"days\":30}}"),
                    new Example(
                            "hasArgumentsIgnoring(Map.of(\"orderId\", \"A-17\"), \"lang\")",
                            "{\"orderId\":\"A-17\",\"lang\":\"en\"}",
                            () -> assertThat(call("{\"orderId\":\"A-17\",\"lang\":\"en\"}"))
                                    .hasArgumentsIgnoring(Map.of("orderId", "A-17"), "lang"),
                            () -> assertThat(call("{\"orderId\":\"A-17\",\"days\":30}"))
                                    .hasArgumentsIgnoring(Map.of("orderId", "A-17"), "lang"),
                            "Expected tool call [refund] to have arguments {\"orderId\":\"A-17\"} ignoring [lang] but they were {\"orderId\":\"A-17\",\"days\":30}"),
                    new Example(
                            "hasArgumentsOrDefaults(Map.of(\"orderId\", \"A-17\"), Map.of(\"lang\", \"en\"))",
                            "{\"orderId\":\"A-17\"}, with or without \"lang\":\"en\"",
                            () -> assertThat(call("{\"orderId\":\"A-17\"}"))
                                    .hasArgumentsOrDefaults(Map.of("orderId", "A-17"), Map.of("lang", "en")),
                            () -> assertThat(call("{\"orderId\":\"A-17\",\"lang\":\"de\"}"))
                                    .hasArgumentsOrDefaults(Map.of("orderId", "A-17"), Map.of("lang", "en")),
                            "Expected tool call [refund] to have arguments {\"lang\":\"en\",\"orderId\":\"A-17\"} or defaults {\"lang\":\"en\"} but they were {\"orderId\":\"A-17\",\"lang\":\"de\"}")));

    private ToolExecutionExamples() {}

    private static ToolExecution call(String arguments) {
        return new ToolRun().tool("refund", arguments).trace().toolExecutions().get(0);
    }
}
