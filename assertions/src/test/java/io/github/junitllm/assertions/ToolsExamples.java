package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.LlmTrace;
import java.util.List;

/** The assertions on which tools are called, by example. */
final class ToolsExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Tools",
            ToolAssertions.class,
            List.of(
                    new Example(
                            "callsTool(\"lookup_order\")",
                            "one call or more, failed ones included",
                            () -> assertThat(ToolRun.of("lookup_order", "refund"))
                                    .callsTool("lookup_order"),
                            () -> assertThat(ToolRun.of("lookup_order", "refund"))
                                    .callsTool("lookupOrder"),
                            """
                    Expected tool [lookupOrder] to be called but the calls were [lookup_order, refund]
                      trace     : execute_tool lookup_order {}     ◀ nearest
                                  execute_tool refund {}"""),
                    new Example(
                            "callsTool(\"lookup_order\", call -> call.hasArgument(\"orderId\", \"A-17\"))",
                            "at least one call that satisfies the lambda",
                            () -> assertThat(lookups("A-71", "A-17"))
                                    .callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17")),
                            () -> assertThat(lookups("A-71"))
                                    .callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17")),
                            """
                    Expected tool call [lookup_order] to have argument orderId = "A-17" but it was "A-71"
                      trace     : execute_tool lookup_order {"orderId":"A-71"}     ◀ nearest"""),
                    new Example(
                            "allCallsOfToolSatisfy(\"lookup_order\", call -> call.succeeds())",
                            "every call satisfies the lambda, and there is one",
                            () -> assertThat(ToolRun.of("lookup_order", "refund"))
                                    .allCallsOfToolSatisfy("lookup_order", call -> call.succeeds()),
                            () -> assertThat(new ToolRun()
                                            .tool("lookup_order", "{}")
                                            .failed("lookup_order", "timeout")
                                            .trace())
                                    .allCallsOfToolSatisfy("lookup_order", call -> call.succeeds()),
                            """
                    Expected tool call [lookup_order] to succeed but it failed with timeout
                      trace     : execute_tool lookup_order {}
                                  execute_tool lookup_order {} ✗ timeout     ◀ nearest"""),
                    new Example(
                            "doesNotCallTool(\"refund\")",
                            "other calls, or none",
                            () -> assertThat(ToolRun.of("lookup_order")).doesNotCallTool("refund"),
                            () -> assertThat(ToolRun.of("lookup_order", "refund"))
                                    .doesNotCallTool("refund"),
                            """
                    Expected tool [refund] not to be called but it was called once
                      trace     : execute_tool lookup_order {}
                                  execute_tool refund {}           ◀ nearest"""),
                    new Example(
                            "doesNotCallAnyTool()",
                            "no call",
                            () -> assertThat(new ToolRun().answers().trace()).doesNotCallAnyTool(),
                            () -> assertThat(ToolRun.of("lookup_order")).doesNotCallAnyTool(),
                            """
                    Expected no tool to be called but the calls were [lookup_order]
                      trace     : execute_tool lookup_order {}     ◀ nearest"""),
                    new Example(
                            "callsOnlyTools(\"a\", \"b\")",
                            "b, b: no other tool",
                            () -> assertThat(ToolRun.of("b", "b")).callsOnlyTools("a", "b"),
                            () -> assertThat(ToolRun.of("a", "c")).callsOnlyTools("a", "b"),
                            """
                    Expected only calls of the tools [a, b] but [c] was called; the calls were [a, c]
                      trace     : execute_tool a {}
                                  execute_tool c {}     ◀ nearest"""),
                    new Example(
                            "callsToolTimes(\"search\", 2)",
                            "search, search",
                            () -> assertThat(ToolRun.of("search", "search")).callsToolTimes("search", 2),
                            () -> assertThat(ToolRun.of("search")).callsToolTimes("search", 2),
                            """
                    Expected tool [search] to be called 2 times but it was called once
                      trace     : execute_tool search {}"""),
                    new Example(
                            "callsToolAtLeast(\"search\", 2)",
                            "search, search, search",
                            () -> assertThat(ToolRun.of("search", "search", "search"))
                                    .callsToolAtLeast("search", 2),
                            () -> assertThat(ToolRun.of("search")).callsToolAtLeast("search", 2),
                            """
                    Expected tool [search] to be called at least 2 times but it was called once
                      trace     : execute_tool search {}"""),
                    new Example(
                            "callsToolAtMost(\"search\", 2)",
                            "search",
                            () -> assertThat(ToolRun.of("search")).callsToolAtMost("search", 2),
                            () -> assertThat(ToolRun.of("search", "search", "search"))
                                    .callsToolAtMost("search", 2),
                            """
                    Expected tool [search] to be called at most 2 times but it was called 3 times
                      trace     : execute_tool search {}
                                  execute_tool search {}
                                  execute_tool search {}     ◀ nearest""")));

    private ToolsExamples() {}

    private static LlmTrace lookups(String... orders) {
        ToolRun run = new ToolRun();
        List.of(orders).forEach(order -> run.tool("lookup_order", "{\"orderId\":\"" + order + "\"}"));
        return run.trace();
    }
}
