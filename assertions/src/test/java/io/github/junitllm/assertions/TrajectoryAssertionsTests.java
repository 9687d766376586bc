package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class TrajectoryAssertionsTests {

    private static final String GAP = " cannot be decided: a model asked for a tool, but no execution was captured and"
            + " content was not captured by test.instrumentation; enable the capture of message content in this"
            + " instrumentation";

    private final LlmTrace hidden =
            new ToolRun().model(GenAi.chat(1, 2, "tool_calls")).trace();

    @Test
    void before_means_that_the_first_had_ended() {
        assertThatCode(() -> {
                    assertThat(new ToolRun().toolAt("a", 0, 3).toolAt("b", 3, 5).trace())
                            .callsToolBefore("a", "b");
                    assertThat(new ToolRun()
                                    .toolAt("a", 0, 9)
                                    .toolAt("a", 1, 3)
                                    .toolAt("b", 4, 5)
                                    .trace())
                            .callsToolBefore("a", "b");
                })
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(new ToolRun()
                                .toolAt("a", 0, 4)
                                .toolAt("b", 3, 5)
                                .trace())
                        .callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [b] began before [a] had ended");
        assertFails(
                () -> assertThat(new ToolRun()
                                .toolAt("a", 3, 4)
                                .toolAt("b", 3, 5)
                                .trace())
                        .callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [b] began before [a] had ended");
        assertFails(
                () -> assertThat(ToolRun.of("a")).callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [b] was never called; the calls were [a]");
        assertFails(
                () -> assertThat(ToolRun.of("b")).callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [a] was never called; the calls were [b]");
        assertFails(
                () -> assertThat(new ToolRun().answers().trace()).callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [a] was never called; no tool was called");
    }

    @Test
    void a_call_that_never_ended_was_waited_for_by_nobody() {
        assertFails(
                () -> assertThat(
                                new ToolRun().unendedTool("a").toolAt("b", 3, 5).trace())
                        .callsToolBefore("a", "b"),
                "Expected tool [a] to be called before [b] but [b] began before [a] had ended");
    }

    @Test
    void a_tool_cannot_come_before_itself() {
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).callsToolBefore("a", "a"),
                "callsToolBefore requires two tools, but both were [a]");
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).callsToolBefore("", "a"),
                "callsToolBefore requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).callsToolBefore("a", " "),
                "callsToolBefore requires text to look for, but it was blank");
    }

    @Test
    void the_first_difference_is_told() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ToolRun.of("a")).callsExactlyTools("a", "b"))
                .withMessage("""
                        Expected exactly the tool calls [a, b] but the calls were [a]
                          differs   : call 2 is missing: [b]
                          trace     : execute_tool a {}     ◀ nearest""");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ToolRun.of("a", "b")).callsExactlyTools("a"))
                .withMessage("""
                        Expected exactly the tool calls [a] but the calls were [a, b]
                          differs   : call 2 is one too many: [b]
                          trace     : execute_tool a {}
                                      execute_tool b {}     ◀ nearest""");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(new ToolRun().answers().trace()).callsExactlyTools("a"))
                .withMessage("""
                        Expected exactly the tool calls [a] but no tool was called
                          differs   : call 1 is missing: [a]
                          trace     : chat gpt-4o-mini   1 in, 2 out → stop""");
    }

    @Test
    void any_order_leaves_no_room_for_others() {
        assertThatCode(() -> assertThat(ToolRun.of("b", "a", "b")).callsToolsInAnyOrder("a", "b", "b"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(ToolRun.of("b", "a")).callsToolsInAnyOrder("a", "b", "b"),
                "Expected in any order the tool calls [a, b, b] but [b] was not called; the calls were [b, a]");
        assertFails(
                () -> assertThat(ToolRun.of("b", "a", "a")).callsToolsInAnyOrder("a", "b"),
                "Expected in any order the tool calls [a, b] but [a] was called besides; the calls were [b, a, a]");
        assertFails(
                () -> assertThat(new ToolRun().asksFor("a").trace()).callsToolsInAnyOrder("a"),
                "Expected in any order the tool calls [a] but [a] was not called; the model only asked for [a]: no"
                        + " execution of a tool was captured");
    }

    @Test
    void what_is_missing_is_sought_by_its_name() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ToolRun.of("lookup_order", "x")).callsAllTools("x", "lookupOrder"))
                .withMessage("""
                        Expected among others the tool calls [x, lookupOrder] but [lookupOrder] was not called; the calls were [lookup_order, x]
                          trace     : execute_tool lookup_order {}     ◀ nearest
                                      execute_tool x {}""");
    }

    @Test
    void all_of_them_may_be_in_any_order_among_others() {
        assertThatCode(() -> assertThat(ToolRun.of("c", "b", "a", "b")).callsAllTools("a", "b", "b"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(ToolRun.of("a", "b")).callsAllTools("b", "b"),
                "Expected among others the tool calls [b, b] but [b] was not called; the calls were [a, b]");
    }

    @Test
    void each_call_stands_for_one_of_the_reference() {
        ToolCallReference anyA = ToolCallReference.of("a");
        ToolCallReference thisA = ToolCallReference.of("a", Map.of("id", 1));
        LlmTrace calls = new ToolRun()
                .tool("a", "{\"id\":1}")
                .tool("a", "{\"id\":2}")
                .tool("b", "{}")
                .trace();

        assertThatCode(() -> assertThat(calls)
                        .followsTrajectory(ToolTrajectory.of(anyA, thisA), TrajectoryMatch.SUPERSET)
                        .followsTrajectory(
                                ToolTrajectory.of(ToolCallReference.of("b"), anyA, thisA), TrajectoryMatch.UNORDERED)
                        .followsTrajectory(
                                ToolTrajectory.of(anyA, thisA, ToolCallReference.of("b"), anyA), TrajectoryMatch.SUBSET)
                        .followsTrajectory(ToolTrajectory.of(thisA, anyA), TrajectoryMatch.IN_ORDER))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(calls).followsTrajectory(ToolTrajectory.of(thisA, thisA), TrajectoryMatch.SUPERSET),
                "Expected the tool calls to follow completely [a({\"id\":1}), a({\"id\":1})] but [a({\"id\":1})] was not"
                        + " called; the calls were [a({\"id\":1}), a({\"id\":2}), b({})]");
        assertFails(
                () -> assertThat(calls).followsTrajectory(ToolTrajectory.ofNames("a", "a"), TrajectoryMatch.SUBSET),
                "Expected the tool calls to follow and nothing else [a, a] but [b] was called besides; the calls were [a,"
                        + " a, b]");
        assertFails(
                () -> assertThat(calls).followsTrajectory(ToolTrajectory.of(anyA, thisA), TrajectoryMatch.IN_ORDER),
                "Expected the tool calls to follow in order [a, a({\"id\":1})] but [a({\"id\":1})] was not called after"
                        + " [a]; the calls were [a({\"id\":1}), a({\"id\":2}), b({})]");
    }

    @Test
    void a_call_whose_arguments_suit_goes_to_the_reference_that_names_them() {
        ToolCallReference anyA = ToolCallReference.of("a");
        ToolCallReference thisA = ToolCallReference.of("a", Map.of("id", 1));
        LlmTrace one = new ToolRun().tool("a", "{\"id\":1}").trace();

        assertFails(
                () -> assertThat(one).followsTrajectory(ToolTrajectory.of(anyA, thisA), TrajectoryMatch.UNORDERED),
                "Expected the tool calls to follow in any order [a, a({\"id\":1})] but [a] was not called; the calls were"
                        + " [a({\"id\":1})]");
    }

    @Test
    void long_trajectories_are_compared_as_well() {
        String[] many = Collections.nCopies(2_000, "a").toArray(String[]::new);
        LlmTrace half = ToolRun.of(Arrays.copyOf(many, 1_000));

        assertThat(ToolMetrics.correctness(ToolTrajectory.ofNames(many))
                        .evaluate(half)
                        .score())
                .isEqualTo(0.5);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(half).callsToolsInAnyOrder(many))
                .satisfies(error -> assertThat(
                                error.getMessage().lines().findFirst().orElseThrow())
                        .hasSizeLessThan(1_000));
    }

    @Test
    void expected_and_actual_go_to_the_ide() {
        AssertionFailedError error = catchThrowableOfType(AssertionFailedError.class, () -> assertThat(ToolRun.of("b"))
                .followsTrajectory(
                        ToolTrajectory.of(ToolCallReference.of("a", Map.of("id", 1))), TrajectoryMatch.STRICT));

        assertThat(error.getActual().getValue()).isEqualTo(List.of("b({})"));
        assertThat(error.getExpected().getValue()).isEqualTo(List.of("a({\"id\":1})"));
    }

    @Test
    void a_reference_that_nothing_could_miss_is_refused() {
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).followsTrajectory(ToolTrajectory.of(), TrajectoryMatch.SUPERSET),
                "followsTrajectory requires a reference with at least one call for SUPERSET, else nothing could fail");
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).followsTrajectory(ToolTrajectory.of(), TrajectoryMatch.IN_ORDER),
                "followsTrajectory requires a reference with at least one call for IN_ORDER, else nothing could fail");
        for (TrajectoryMatch match :
                List.of(TrajectoryMatch.STRICT, TrajectoryMatch.UNORDERED, TrajectoryMatch.SUBSET)) {
            ToolAssertionsTests.assertBreaks(
                    () -> assertThat(ToolRun.of("a")).followsTrajectory(ToolTrajectory.of(), match));
        }
    }

    @Test
    void arguments_to_compare_have_to_be_captured() {
        LlmTrace masked = new ToolRun().tool("a", GenAi.tool("a").build()).trace();

        assertUndecided(
                () -> assertThat(masked)
                        .followsTrajectory(
                                ToolTrajectory.of(ToolCallReference.of("a", Map.of())), TrajectoryMatch.STRICT),
                "followsTrajectory cannot be decided: content was not captured by test.instrumentation; enable the"
                        + " capture of message content in this instrumentation");
        assertFails(
                () -> assertThat(masked)
                        .followsTrajectory(
                                ToolTrajectory.of(ToolCallReference.of("b", Map.of())), TrajectoryMatch.STRICT),
                "Expected the tool calls to follow exactly [b({})] but the calls were [a(?)]");
    }

    @Test
    void one_turn_asks_for_all_of_them() {
        LlmTrace turns =
                new ToolRun().asksFor("a").asksFor("b", "c", "c").answers().trace();

        assertThatCode(() -> assertThat(turns).asksForToolsInOneTurn("c", "b").asksForToolsInOneTurn("c", "c"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(turns).asksForToolsInOneTurn("b", "b", "c"))
                .withMessage("""
                        Expected one response of a model to ask for the tools [b, b, c] but the responses asked for [a], then [b, c, c]
                          trace     : chat gpt-4o-mini   1 in, 2 out → tool_call
                                      chat gpt-4o-mini   1 in, 2 out → tool_call     ◀ nearest
                                      chat gpt-4o-mini   1 in, 2 out → stop""");
        assertFails(
                () -> assertThat(new ToolRun().answers().trace()).asksForToolsInOneTurn("a", "b"),
                "Expected one response of a model to ask for the tools [a, b] but no response asked for a tool");
    }

    @Test
    void turns_need_messages() {
        assertUndecided(
                () -> assertThat(hidden).asksForToolsInOneTurn("a", "b"),
                "asksForToolsInOneTurn cannot be decided: content was not captured by test.instrumentation; enable the"
                        + " capture of message content in this instrumentation");
        assertUndecided(
                () -> assertThat(new ToolRun().model(GenAi.chat().build()).trace())
                        .asksForToolsInOneTurn("a", "b"),
                "asksForToolsInOneTurn cannot be decided: content was not captured by test.instrumentation; enable the"
                        + " capture of message content in this instrumentation");
        assertUndecided(
                () -> assertThat(ToolRun.of("a", "b")).asksForToolsInOneTurn("a", "b"),
                "asksForToolsInOneTurn cannot be decided: no call of a model was captured");
        assertUndecided(
                () -> assertThat(hidden).asksForToolsInOneTurn("a"),
                "asksForToolsInOneTurn requires at least two tools, but there was one");
    }

    @Test
    void a_failed_call_asked_for_nothing() {
        LlmTrace failed = new ToolRun()
                .model(GenAi.chat().put("error.type", "timeout").build())
                .trace();

        assertFails(
                () -> assertThat(failed).asksForToolsInOneTurn("a", "b"),
                "Expected one response of a model to ask for the tools [a, b] but no response asked for a tool");
    }

    @Test
    void parallel_means_at_one_instant() {
        LlmTrace pairs = new ToolRun()
                .toolAt("a", 0, 4)
                .toolAt("b", 3, 8)
                .toolAt("c", 6, 9)
                .toolAt("c", 7, 9)
                .trace();

        assertThatCode(() -> assertThat(pairs)
                        .callsToolsInParallel("a", "b")
                        .callsToolsInParallel("c", "b")
                        .callsToolsInParallel("c", "c"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(pairs).callsToolsInParallel("a", "b", "c"))
                .withMessageStartingWith("""
                        Expected the tools [a, b, c] to run in parallel but there was no time at which all of them were running
                          ran       : a 0–4 ms, b 3–8 ms, c 6–9 ms, c 7–9 ms
                        """);
        assertFails(
                () -> assertThat(pairs).callsToolsInParallel("b", "b"),
                "Expected the tools [b, b] to run in parallel but there was no time at which all of them were running");
        assertFails(
                () -> assertThat(pairs).callsToolsInParallel("a", "x"),
                "Expected the tools [a, x] to run in parallel but [x] was never called; the calls were [a, b, c, c]");
    }

    @Test
    void what_began_at_the_same_time_ran_in_parallel_and_what_never_ended_still_runs() {
        assertThatCode(() -> {
                    assertThat(new ToolRun().toolAt("a", 3, 3).toolAt("b", 3, 3).trace())
                            .callsToolsInParallel("a", "b");
                    assertThat(new ToolRun()
                                    .unendedTool("a")
                                    .toolAt("b", 30, 31)
                                    .trace())
                            .callsToolsInParallel("a", "b");
                })
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(new ToolRun()
                                .toolAt("a", 0, 1)
                                .toolAt("b", 2, 3)
                                .unendedTool("b")
                                .trace())
                        .callsToolsInParallel("a", "b"))
                .withMessageContaining("ran       : a 0–1 ms, b 2–3 ms, b from 3 ms on");
    }

    @Test
    void nothing_is_decided_where_tools_may_be_hidden() {
        assertUndecided(() -> assertThat(hidden).callsToolBefore("a", "b"), "callsToolBefore" + GAP);
        assertUndecided(() -> assertThat(hidden).callsToolsInOrder("a"), "callsToolsInOrder" + GAP);
        assertUndecided(() -> assertThat(hidden).callsExactlyTools(), "callsExactlyTools" + GAP);
        assertUndecided(() -> assertThat(hidden).callsToolsInAnyOrder("a"), "callsToolsInAnyOrder" + GAP);
        assertUndecided(() -> assertThat(hidden).callsAllTools("a"), "callsAllTools" + GAP);
        assertUndecided(() -> assertThat(hidden).callsToolsInParallel("a", "b"), "callsToolsInParallel" + GAP);
        for (TrajectoryMatch match : TrajectoryMatch.values()) {
            assertUndecided(
                    () -> assertThat(hidden).followsTrajectory(ToolTrajectory.ofNames("a"), match),
                    "followsTrajectory" + GAP);
        }
    }

    @Test
    void the_advice_stands_below() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(hidden).callsExactlyTools())
                .withMessage("callsExactlyTools" + GAP + """

                          tools     : let the library trace its tools, or start a span around each execution: \
                        gen_ai.operation.name = execute_tool, gen_ai.tool.name, gen_ai.tool.call.arguments, \
                        gen_ai.tool.call.result
                          trace     : chat gpt-4o-mini   1 in, 2 out → tool_call""");
    }
}
