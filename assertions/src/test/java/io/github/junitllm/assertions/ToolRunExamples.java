package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import java.util.List;

/** The assertions on failures, loops and agents, by example. */
final class ToolRunExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "How tools and agents got on",
            ToolRunAssertions.class,
            List.of(
                    new Example(
                            "hasNoToolErrors()",
                            "every execution came to its end without a failure",
                            () -> assertThat(ToolRun.of("lookup")).hasNoToolErrors(),
                            () -> assertThat(new ToolRun()
                                            .failed("lookup", "timeout")
                                            .trace())
                                    .hasNoToolErrors(),
                            """
                    Expected no tool to fail but [lookup] failed with timeout
                      trace     : execute_tool lookup {} ✗ timeout     ◀ nearest"""),
                    new Example(
                            "hasNoSilentToolFailures()",
                            "no result reports an error",
                            () -> assertThat(new ToolRun()
                                            .result("lookup", "30 days")
                                            .trace())
                                    .hasNoSilentToolFailures(),
                            () -> assertThat(new ToolRun()
                                            .result("lookup", "{\"error\":\"no such order\"}")
                                            .trace())
                                    .hasNoSilentToolFailures(),
                            """
                    Expected no tool to fail in silence but [lookup] succeeded with a result that reports an error: error: no such order
                      trace     : execute_tool lookup     ◀ nearest"""),
                    new Example(
                            "doesNotRepeatToolCalls()",
                            "the same tool with other arguments",
                            () -> assertThat(new ToolRun()
                                            .tool("search", "{\"q\":\"a\"}")
                                            .tool("search", "{\"q\":\"b\"}")
                                            .trace())
                                    .doesNotRepeatToolCalls(),
                            () -> assertThat(ToolRun.of("search", "fetch", "search"))
                                    .doesNotRepeatToolCalls(),
                            """
                    Expected no tool call to be repeated but [search] was called 2 times with {}
                      trace     : execute_tool search {}
                                  execute_tool fetch {}
                                  execute_tool search {}     ◀ nearest"""),
                    new Example(
                            "hasNoToolLoop()",
                            "less than three rounds",
                            () -> assertThat(ToolRun.of("a", "b", "a", "b")).hasNoToolLoop(),
                            () -> assertThat(ToolRun.of("a", "b", "a", "b", "a", "b"))
                                    .hasNoToolLoop(),
                            """
                    Expected no loop of tool calls but [a, b] came 3 times in a row with the same arguments
                      trace     : execute_tool a {}
                                  execute_tool b {}
                                  execute_tool a {}     ◀ nearest
                                  execute_tool b {}
                                  execute_tool a {}
                                  execute_tool b {}"""),
                    new Example(
                            "hasNoToolLoop(2)",
                            "a, b, c, a, b: not one directly after the other",
                            () -> assertThat(ToolRun.of("a", "b", "c", "a", "b"))
                                    .hasNoToolLoop(2),
                            () -> assertThat(ToolRun.of("a", "b", "a", "b")).hasNoToolLoop(2),
                            """
                    Expected no loop of tool calls but [a, b] came 2 times in a row with the same arguments
                      trace     : execute_tool a {}
                                  execute_tool b {}
                                  execute_tool a {}     ◀ nearest
                                  execute_tool b {}"""),
                    new Example(
                            "takesAtMostSteps(3)",
                            "model, tool, model",
                            () -> assertThat(RefundTrial.usual()).takesAtMostSteps(3),
                            () -> assertThat(RefundTrial.usual()).takesAtMostSteps(2),
                            """
                    Expected at most 2 steps but there were 3: model calls 2, tool calls 1
                      case      : refund-window · trial 2/3
                      trace     : invoke_agent support (1 240 ms)
                                  ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                                  ├─ execute_tool lookup_order {"orderId":"A-71"}
                                  └─ chat gpt-4o-mini   702 in, 91 out → stop          ◀ nearest
                      report    : target/llm-report/index.html#case=refund-window&trial=2"""),
                    new Example(
                            "inAgent(\"researcher\", scope -> scope.callsTool(\"search\"))",
                            "every run of the agent does, and there is one",
                            () -> assertThat(new ToolRun()
                                            .agent("researcher")
                                            .tool("search", "{}")
                                            .end()
                                            .trace())
                                    .inAgent("researcher", scope -> scope.callsTool("search")),
                            () -> assertThat(new ToolRun()
                                            .agent("researcher")
                                            .answers()
                                            .end()
                                            .tool("search", "{}")
                                            .trace())
                                    .inAgent("researcher", scope -> scope.callsTool("search")),
                            """
                    Expected tool [search] to be called but no tool was called
                      trace     : invoke_agent researcher (5 ms)
                                  └─ chat gpt-4o-mini   1 in, 2 out → stop"""),
                    new Example(
                            "inAnyRunOfAgent(\"writer\", scope -> scope.callsTool(\"search\"))",
                            "at least one run of the agent does",
                            () -> assertThat(new ToolRun()
                                            .agent("writer")
                                            .answers()
                                            .end()
                                            .agent("writer")
                                            .tool("search", "{}")
                                            .end()
                                            .trace())
                                    .inAnyRunOfAgent("writer", scope -> scope.callsTool("search")),
                            () -> assertThat(new ToolRun()
                                            .agent("researcher")
                                            .tool("search", "{}")
                                            .end()
                                            .trace())
                                    .inAnyRunOfAgent("writer", scope -> scope.callsTool("search")),
                            """
                    Expected agent [writer] to run but the agents that ran were [researcher]
                      trace     : invoke_agent researcher (5 ms)
                                  └─ execute_tool search {}""")));

    private ToolRunExamples() {}
}
