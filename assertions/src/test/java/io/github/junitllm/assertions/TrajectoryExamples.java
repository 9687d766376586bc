package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import java.util.List;
import java.util.Map;

/** The assertions on the order of tool calls, by example. */
final class TrajectoryExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Trajectories",
            TrajectoryAssertions.class,
            List.of(
                    new Example(
                            "callsToolBefore(\"lookup\", \"refund\")",
                            "lookup had ended when the first refund began",
                            () -> assertThat(ToolRun.of("lookup", "refund", "lookup"))
                                    .callsToolBefore("lookup", "refund"),
                            () -> assertThat(ToolRun.of("refund", "lookup")).callsToolBefore("lookup", "refund"),
                            """
                    Expected tool [lookup] to be called before [refund] but [refund] came first; the calls were [refund, lookup]
                      trace     : execute_tool refund {}     ◀ nearest
                                  execute_tool lookup {}"""),
                    new Example(
                            "callsToolsInOrder(\"a\", \"c\")",
                            "a, b, c",
                            () -> assertThat(ToolRun.of("a", "b", "c")).callsToolsInOrder("a", "c"),
                            () -> assertThat(ToolRun.of("c", "a")).callsToolsInOrder("a", "c"),
                            """
                    Expected tools to be called in order [a, c] but [c] was not called after [a]; the calls were [c, a]
                      trace     : execute_tool c {}
                                  execute_tool a {}     ◀ nearest"""),
                    new Example(
                            "callsExactlyTools(\"a\", \"c\")",
                            "a, c; without a name: no call",
                            () -> assertThat(ToolRun.of("a", "c")).callsExactlyTools("a", "c"),
                            () -> assertThat(ToolRun.of("a", "b", "c")).callsExactlyTools("a", "c"),
                            """
                    Expected exactly the tool calls [a, c] but the calls were [a, b, c]
                      differs   : call 2 is [b] instead of [c]
                      trace     : execute_tool a {}
                                  execute_tool b {}     ◀ nearest
                                  execute_tool c {}"""),
                    new Example(
                            "callsToolsInAnyOrder(\"a\", \"b\", \"b\")",
                            "b, a, b",
                            () -> assertThat(ToolRun.of("b", "a", "b")).callsToolsInAnyOrder("a", "b", "b"),
                            () -> assertThat(ToolRun.of("a", "b", "c")).callsToolsInAnyOrder("a", "b", "b"),
                            """
                    Expected in any order the tool calls [a, b, b] but [b] was not called and [c] was called besides; the calls were [a, b, c]
                      trace     : execute_tool a {}
                                  execute_tool b {}
                                  execute_tool c {}     ◀ nearest"""),
                    new Example(
                            "callsAllTools(\"a\", \"b\")",
                            "c, b, a",
                            () -> assertThat(ToolRun.of("c", "b", "a")).callsAllTools("a", "b"),
                            () -> assertThat(ToolRun.of("a", "c")).callsAllTools("a", "b"),
                            """
                    Expected among others the tool calls [a, b] but [b] was not called; the calls were [a, c]
                      trace     : execute_tool a {}
                                  execute_tool c {}"""),
                    new Example(
                            "followsTrajectory(reference, TrajectoryMatch.STRICT)",
                            "the calls of a dataset's reference: see [trajectories](tool-calls.md#reference-trajectories)",
                            () -> assertThat(ToolRun.of("a", "b"))
                                    .followsTrajectory(ToolTrajectory.ofNames("a", "b"), TrajectoryMatch.STRICT),
                            () -> assertThat(new ToolRun()
                                            .tool("a", "{}")
                                            .tool("refund", "{\"orderId\":\"A-71\"}")
                                            .trace())
                                    .followsTrajectory(
                                            ToolTrajectory.of(
                                                    ToolCallReference.of("a"),
                                                    ToolCallReference.of("refund", Map.of("orderId", "A-17"))),
                                            TrajectoryMatch.STRICT),
                            """
                    Expected the tool calls to follow exactly [a, refund({"orderId":"A-17"})] but the calls were [a({}), refund({"orderId":"A-71"})]
                      differs   : call 2 is [refund({"orderId":"A-71"})] instead of [refund({"orderId":"A-17"})]
                      trace     : execute_tool a {}
                                  execute_tool refund {"orderId":"A-71"}     ◀ nearest"""),
                    new Example(
                            "asksForToolsInOneTurn(\"a\", \"b\")",
                            "one response of a model that asks for b and a",
                            () -> assertThat(new ToolRun().asksFor("b", "a").trace())
                                    .asksForToolsInOneTurn("a", "b"),
                            () -> assertThat(new ToolRun()
                                            .asksFor("a")
                                            .asksFor("b")
                                            .trace())
                                    .asksForToolsInOneTurn("a", "b"),
                            """
                    Expected one response of a model to ask for the tools [a, b] but the responses asked for [a], then [b]
                      trace     : chat gpt-4o-mini   1 in, 2 out → tool_call     ◀ nearest
                                  chat gpt-4o-mini   1 in, 2 out → tool_call"""),
                    new Example(
                            "callsToolsInParallel(\"a\", \"b\")",
                            "b began before a had ended",
                            () -> assertThat(new ToolRun()
                                            .toolAt("a", 0, 9)
                                            .toolAt("b", 3, 5)
                                            .trace())
                                    .callsToolsInParallel("a", "b"),
                            () -> assertThat(new ToolRun()
                                            .toolAt("a", 0, 3)
                                            .toolAt("b", 3, 5)
                                            .trace())
                                    .callsToolsInParallel("a", "b"),
                            """
                    Expected the tools [a, b] to run in parallel but there was no time at which all of them were running
                      ran       : a 0–3 ms, b 3–5 ms
                      trace     : execute_tool a {}
                                  execute_tool b {}""")));

    private TrajectoryExamples() {}
}
