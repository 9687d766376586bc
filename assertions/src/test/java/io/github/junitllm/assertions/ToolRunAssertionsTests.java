package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class ToolRunAssertionsTests {

    private static final String NOT_CAPTURED = " cannot be decided: content was not captured by test.instrumentation;"
            + " enable the capture of message content in this instrumentation";

    @Test
    void where_no_tool_was_called_none_went_wrong() {
        assertThatCode(() -> assertThat(new ToolRun().answers().trace())
                        .hasNoToolErrors()
                        .hasNoSilentToolFailures()
                        .doesNotRepeatToolCalls()
                        .hasNoToolLoop()
                        .takesAtMostSteps(1))
                .doesNotThrowAnyException();
    }

    @Test
    void of_several_errors_the_first_is_told() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(new ToolRun()
                                .tool("a", "{}")
                                .failed("b", "timeout")
                                .failed("c", "429")
                                .trace())
                        .hasNoToolErrors())
                .withMessage("""
                        Expected no tool to fail but 2 calls failed, first of them [b] with timeout
                          trace     : execute_tool a {}
                                      execute_tool b {} ✗ timeout     ◀ nearest
                                      execute_tool c {} ✗ 429""");
    }

    @Test
    void a_failure_that_is_told_is_not_silent() {
        assertThatCode(() -> assertThat(new ToolRun()
                                .failed("a", "timeout")
                                .result("b", "30")
                                .trace())
                        .hasNoSilentToolFailures())
                .doesNotThrowAnyException();
    }

    @Test
    void results_that_were_not_captured_may_hide_failures() {
        LlmTrace hidden = new ToolRun().tool("a", "{}").trace();
        LlmTrace oneShown =
                new ToolRun().tool("a", "{}").result("b", "Error: none left").trace();

        assertUndecided(() -> assertThat(hidden).hasNoSilentToolFailures(), "hasNoSilentToolFailures" + NOT_CAPTURED);
        assertFails(
                () -> assertThat(oneShown).hasNoSilentToolFailures(),
                "Expected no tool to fail in silence but [b] succeeded with a result that reports an error: Error: none"
                        + " left");
    }

    @Test
    void arguments_are_needed_only_where_the_same_tool_was_called_twice() {
        LlmTrace once = new ToolRun()
                .tool("a", GenAi.tool("a").build())
                .tool("b", GenAi.tool("b").build())
                .trace();
        LlmTrace twice = new ToolRun()
                .tool("a", GenAi.tool("a").build())
                .tool("a", GenAi.tool("a").build())
                .tool("a", GenAi.tool("a").build())
                .trace();

        assertThatCode(() -> assertThat(once).doesNotRepeatToolCalls().hasNoToolLoop())
                .doesNotThrowAnyException();
        assertUndecided(() -> assertThat(twice).doesNotRepeatToolCalls(), "doesNotRepeatToolCalls" + NOT_CAPTURED);
        assertUndecided(() -> assertThat(twice).hasNoToolLoop(), "hasNoToolLoop" + NOT_CAPTURED);
    }

    @Test
    void what_runs_still_may_fail_yet() {
        LlmTrace running = new ToolRun().unendedTool("a").trace();
        String reason = " cannot be decided: [execute_tool a] has not ended";

        assertUndecided(() -> assertThat(running).hasNoToolErrors(), "hasNoToolErrors" + reason);
        assertUndecided(() -> assertThat(running).takesAtMostSteps(1), "takesAtMostSteps" + reason);
        assertFails(
                () -> assertThat(running).takesAtMostSteps(0),
                "Expected at most 0 steps but there were 1: model calls 0, tool calls 1");
    }

    @Test
    void steps_are_calls_of_models_and_tools() {
        LlmTrace three = new ToolRun()
                .agent("a")
                .answers()
                .tool("b", "{}")
                .answers()
                .end()
                .trace();

        assertThatCode(() -> assertThat(three).takesAtMostSteps(3)).doesNotThrowAnyException();
        assertFails(
                () -> assertThat(three).takesAtMostSteps(1),
                "Expected at most 1 step but there were 3: model calls 2, tool calls 1");
        assertUndecided(
                () -> assertThat(three).takesAtMostSteps(-1),
                "takesAtMostSteps requires a number of at least 0, but it was -1");
    }

    @Test
    void a_loop_has_two_rounds_at_least() {
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).hasNoToolLoop(1),
                "hasNoToolLoop requires a number of at least 2, but it was 1");
    }

    @Test
    void every_run_of_an_agent_counts() {
        LlmTrace runs = new ToolRun()
                .agent("writer")
                .tool("search", "{}")
                .end()
                .agent("writer")
                .answers()
                .end()
                .trace();

        assertThatCode(() -> assertThat(runs)
                        .inAnyRunOfAgent("writer", scope -> scope.callsTool("search"))
                        .inAnyRunOfAgent("writer", scope -> scope.hasModelCalls(1))
                        .inAgent("writer", scope -> scope.takesAtMostSteps(1)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(runs).inAgent("writer", scope -> scope.callsTool("search")))
                .withMessage("""
                        Expected tool [search] to be called but no tool was called
                          trace     : invoke_agent writer (5 ms)
                                      └─ chat gpt-4o-mini   1 in, 2 out → stop""");
        assertFails(
                () -> assertThat(runs).inAnyRunOfAgent("writer", scope -> scope.callsTool("fetch")),
                "Expected tool [fetch] to be called but the calls were [search]");
    }

    @Test
    void a_run_within_a_run_of_the_same_agent_is_a_part_of_it() {
        LlmTrace nested = new ToolRun()
                .agent("writer")
                .tool("search", "{}")
                .agent("writer")
                .answers()
                .end()
                .end()
                .trace();

        assertThatCode(() -> assertThat(nested).inAgent("writer", scope -> scope.callsTool("search")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_scope_sees_nothing_else_but_case_and_report_stay() {
        TestSpans spans = new TestSpans();
        Span trial = spans.trial("refund-window", 2, 3, "index.html#2");
        Span writer = spans.add(
                "invoke_agent writer",
                trial,
                0,
                20,
                GenAi.operation("invoke_agent").toBuilder()
                        .put("gen_ai.agent.name", "writer")
                        .build());
        spans.add("execute_tool write", writer, 5, 10, GenAi.tool("write", "{}"));
        spans.add("execute_tool refund", trial, 25, 30, GenAi.tool("refund", "{}"));

        assertThatCode(() -> assertThat(spans.trace()).inAgent("writer", scope -> scope.doesNotCallTool("refund")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> assertThat(spans.trace()).inAgent("writer", scope -> scope.callsExactlyTools("refund")))
                .withMessage("""
                        Expected exactly the tool calls [refund] but the calls were [write]
                          case      : refund-window · trial 2/3
                          differs   : call 1 is [write] instead of [refund]
                          trace     : invoke_agent writer (20 ms)
                                      └─ execute_tool write {}        ◀ nearest
                          report    : index.html#2""");
    }

    @Test
    void an_agent_that_did_not_run_is_no_pass() {
        LlmTrace one = new ToolRun().agent("researcher").answers().end().trace();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(one).inAgent("researchers", scope -> scope.doesNotCallTool("refund")))
                .withMessage("""
                        Expected agent [researchers] to run but the agents that ran were [researcher]
                          trace     : invoke_agent researcher (5 ms)               ◀ nearest
                                      └─ chat gpt-4o-mini   1 in, 2 out → stop""");
        assertFails(
                () -> assertThat(ToolRun.of("a")).inAgent("writer", scope -> scope.doesNotCallTool("refund")),
                "Expected agent [writer] to run but no agent with a name ran");
        assertUndecided(
                () -> assertThat(one).inAgent(" ", scope -> scope.callsTool("a")),
                "inAgent requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(one).inAnyRunOfAgent("", scope -> scope.callsTool("a")),
                "inAnyRunOfAgent requires text to look for, but it was blank");
    }

    @Test
    void a_scope_that_shows_no_tools_decides_nothing() {
        LlmTrace blind = new ToolRun()
                .agent("writer")
                .end()
                .tool("search", "{}")
                .answers()
                .trace();

        assertUndecided(
                () -> assertThat(blind).inAgent("writer", scope -> scope.doesNotCallTool("refund")),
                "doesNotCallTool cannot be decided: no call of a model or a tool was captured");
    }
}
