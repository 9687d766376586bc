package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ToolAssertionsTests {

    private record Order(String id, int days) {}

    private final LlmTrace trace = RefundTrial.usual();

    @Test
    void a_wrong_argument_is_shown_with_case_tree_and_report() {
        AssertionFailedError error = catchThrowableOfType(AssertionFailedError.class, () -> assertThat(trace)
                .callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17")));

        assertThat(error).hasMessage("""
                        Expected tool call [lookup_order] to have argument orderId = "A-17" but it was "A-71"
                          case      : refund-window · trial 2/3
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                                      ├─ execute_tool lookup_order {"orderId":"A-71"}      ◀ nearest
                                      └─ chat gpt-4o-mini   702 in, 91 out → stop
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
        assertThat(error.getActual().getValue()).isEqualTo("A-71");
        assertThat(error.getExpected().getValue()).isEqualTo("A-17");
    }

    @Test
    void a_description_comes_first() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace).as("after 100% of it").callsTool("refund"))
                .withMessageStartingWith("[after 100% of it] Expected tool [refund] to be called but");
    }

    @Test
    void what_a_model_wrote_is_no_format_string() {
        LlmTrace hostile = tool("{\"a\":\"%n %s %d %\"}");

        assertFails(
                () -> assertThat(hostile).callsTool("lookup_order", call -> call.hasArgument("a", "%x")),
                "Expected tool call [lookup_order] to have argument a = \"%x\" but it was \"%n %s %d %\"");
    }

    @Test
    void a_tool_that_was_not_called_is_missed_and_the_nearest_name_is_marked() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace).callsTool("lookupOrder"))
                .withMessage("""
                        Expected tool [lookupOrder] to be called but the calls were [lookup_order]
                          case      : refund-window · trial 2/3
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                                      ├─ execute_tool lookup_order {"orderId":"A-71"}      ◀ nearest
                                      └─ chat gpt-4o-mini   702 in, 91 out → stop
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void a_trace_without_a_trial_has_no_case_and_no_report() {
        TestSpans spans = new TestSpans();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 1, GenAi.chat(1, 2, "stop"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(spans.trace()).callsTool("refund"))
                .withMessage("""
                        Expected tool [refund] to be called but no tool was called
                          trace     : chat gpt-4o-mini   1 in, 2 out → stop""");
    }

    @Test
    void one_call_that_satisfies_the_assertions_is_enough() {
        LlmTrace twice = RefundTrial.withTools("search", "search");

        assertThatCode(() -> assertThat(twice).callsTool("search", call -> call.hasArgument("call", 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void of_several_calls_the_one_that_came_furthest_is_the_nearest() {
        LlmTrace twice = RefundTrial.withTools("search", "search");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(twice)
                        .callsTool("search", call -> call.hasArgument("call", 1).hasArgument("page", 2)))
                .withMessage("""
                        Expected tool call [search] to have argument page = 2 but it only has [call]
                          case      : refund-window · trial 2/3
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ execute_tool search {"call":0}
                                      └─ execute_tool search {"call":1}     ◀ nearest
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void an_assertion_of_the_users_own_gets_the_evidence_too() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace).callsTool("lookup_order", call -> {
                    throw new AssertionError("not my order");
                }))
                .withMessageStartingWith("not my order\n  case      : refund-window · trial 2/3\n  trace     : ")
                .withMessageContaining("◀ nearest");
    }

    @Test
    void arguments_are_compared_as_json() {
        LlmTrace order =
                tool("{\"order\":{\"days\":30.0,\"id\":\"A\"},\"n\":1,\"big\":12345678901234567890,\"no\":null}");

        assertThatCode(() -> assertThat(order)
                        .callsTool("lookup_order", call -> call.hasArgument("order", new Order("A", 30))
                                .hasArgument("n", 1L)
                                .hasArgument("n", 1.0)
                                .hasArgument("big", new BigInteger("12345678901234567890"))
                                .hasArgument("no", null)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(order).callsTool("lookup_order", call -> call.hasArgument("n", "1")),
                "Expected tool call [lookup_order] to have argument n = \"1\" but it was 1");
        assertFails(
                () -> assertThat(order)
                        .callsTool("lookup_order", call -> call.hasArgument("order", new Order("A", 31))),
                "Expected tool call [lookup_order] to have argument order = {\"id\":\"A\",\"days\":31}"
                        + " but it was {\"days\":30.0,\"id\":\"A\"}");
    }

    @Test
    void all_arguments_can_be_named() {
        assertThatCode(() -> assertThat(trace)
                        .callsTool("lookup_order", call -> call.hasArguments(Map.of("orderId", "A-71"))))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).callsTool("lookup_order", call -> call.hasArguments(Map.of())),
                "Expected tool call [lookup_order] to have arguments {} but they were {\"orderId\":\"A-71\"}");
    }

    @Test
    void malformed_and_missing_arguments_are_told_apart() {
        Consumer<ToolExecutionAssert> orderId = call -> call.hasArgument("orderId", "A-17");

        assertFails(
                () -> assertThat(tool("{\"orderId\":")).callsTool("lookup_order", orderId),
                "Expected tool call [lookup_order] to have argument orderId = \"A-17\" but its arguments are no JSON"
                        + " object: {\"orderId\":");
        assertFails(
                () -> assertThat(tool("{}")).callsTool("lookup_order", orderId),
                "Expected tool call [lookup_order] to have argument orderId = \"A-17\" but it has no arguments");
    }

    @Test
    void arguments_that_were_not_captured_decide_nothing() {
        LlmTrace masked = new RefundTrial()
                .with(
                        "execute_tool lookup_order",
                        10,
                        GenAi.tool("lookup_order").build())
                .trace();

        assertUndecided(
                () -> assertThat(masked).callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17")),
                "hasArgument cannot be decided: content was not captured by test.instrumentation; enable the capture of"
                        + " message content in this instrumentation");
    }

    @Test
    void results_and_failures_are_asserted() {
        RefundTrial trial = new RefundTrial()
                .with(
                        "execute_tool a",
                        10,
                        GenAi.tool("a")
                                .put("gen_ai.tool.call.result", "30 days")
                                .build())
                .with(
                        "execute_tool b",
                        20,
                        GenAi.tool("b").put("error.type", "timeout").build());
        trial.unended("execute_tool c", 30, GenAi.tool("c").build());
        LlmTrace tools = trial.trace();

        assertThatCode(() -> assertThat(tools)
                        .callsTool("a", call -> call.succeeds().hasResultContaining("30"))
                        .callsTool("b", call -> call.fails()))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(tools).callsTool("a", call -> call.hasResultContaining("40")),
                "Expected tool call [a] to give back \"40\" but it gave back: 30 days");
        assertFails(
                () -> assertThat(tools).callsTool("a", call -> call.fails()),
                "Expected tool call [a] to fail but it succeeded");
        assertFails(
                () -> assertThat(tools).callsTool("b", call -> call.succeeds()),
                "Expected tool call [b] to succeed but it failed with timeout");
        assertFails(
                () -> assertThat(tools).callsTool("b", call -> call.hasResultContaining("40")),
                "Expected tool call [b] to give back \"40\" but it failed with timeout");
        assertFails(
                () -> assertThat(tools).callsTool("c", call -> call.succeeds()),
                "Expected tool call [c] to succeed but it has not ended");
    }

    @Test
    void a_tool_can_be_forbidden() {
        assertThatCode(() -> assertThat(trace).doesNotCallTool("refund")).doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).doesNotCallTool("lookup_order"),
                "Expected tool [lookup_order] not to be called but it was called once");
        assertFails(
                () -> assertThat(RefundTrial.withTools("a", "a")).doesNotCallTool("a"),
                "Expected tool [a] not to be called but it was called 2 times");
    }

    @Test
    void a_call_that_says_neither_why_it_stopped_nor_what_it_wrote_decides_nothing_about_tools() {
        LlmTrace silent =
                new RefundTrial().with("chat", 10, GenAi.chat().build()).trace();

        assertUndecided(
                () -> assertThat(silent).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: a model stopped for an unknown reason, but no execution was"
                        + " captured and content was not captured by test.instrumentation; enable the capture of"
                        + " message content in this instrumentation");
    }

    @Test
    void a_tool_that_the_model_asks_for_counts_where_executions_are_not_traced() {
        LlmTrace asked = new RefundTrial()
                .with(
                        "chat gpt-4o-mini",
                        10,
                        GenAi.chat()
                                .put(
                                        "gen_ai.output.messages",
                                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"name\":\"refund\"}]}]")
                                .build())
                .trace();

        assertFails(
                () -> assertThat(asked).doesNotCallTool("refund"),
                "Expected tool [refund] not to be called but the model asked for it");
        assertFails(
                () -> assertThat(asked).callsTool("refund"),
                "Expected tool [refund] to be called but the model only asked for [refund]: no execution of a tool"
                        + " was captured");
        assertFails(
                () -> assertThat(asked).callsExactlyTools(),
                "Expected exactly the tool calls [] but the model only asked for [refund]: no execution of a tool was"
                        + " captured");
    }

    @Test
    void nothing_is_decided_where_neither_execution_nor_request_was_captured() {
        LlmTrace blind = new RefundTrial()
                .with("chat gpt-4o-mini", 10, GenAi.chat(1, 2, "tool_calls"))
                .trace();

        assertUndecided(
                () -> assertThat(blind).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: a model asked for a tool, but no execution was captured and content"
                        + " was not captured by test.instrumentation; enable the capture of message content in this"
                        + " instrumentation");
        assertUndecided(
                () -> assertThat(blind).callsTool("refund", call -> call.succeeds()),
                "callsTool cannot be decided: a model asked for a tool, but no execution was captured and content was"
                        + " not captured by test.instrumentation; enable the capture of message content in this"
                        + " instrumentation");
    }

    @Test
    void calls_are_counted() {
        LlmTrace twice = RefundTrial.withTools("search", "refund", "search");

        assertThatCode(() -> assertThat(twice).callsToolTimes("search", 2).callsToolTimes("lookup", 0))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(twice).callsToolTimes("search", 1),
                "Expected tool [search] to be called once but it was called 2 times");
        assertFails(
                () -> assertThat(twice).callsToolTimes("lookup", 3),
                "Expected tool [lookup] to be called 3 times but the calls were [search, refund, search]");
        assertFails(
                () -> assertThat(twice).callsToolTimes("refund", 0),
                "Expected tool [refund] not to be called but it was called once");
    }

    @Test
    void order_leaves_room_for_other_calls() {
        LlmTrace abc = RefundTrial.withTools("a", "b", "c", "a");

        assertThatCode(() -> assertThat(abc).callsToolsInOrder("a", "c").callsToolsInOrder("b", "a"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(abc).callsToolsInOrder("a", "c", "b"),
                "Expected tools to be called in order [a, c, b] but [b] was not called after [c]; the calls were"
                        + " [a, b, c, a]");
        assertFails(
                () -> assertThat(abc).callsToolsInOrder("x", "b"),
                "Expected tools to be called in order [x, b] but [x] was never called; the calls were [a, b, c, a]");
        assertFails(
                () -> assertThat(abc).callsToolsInOrder("c", "c"),
                "Expected tools to be called in order [c, c] but [c] was not called after [c]; the calls were"
                        + " [a, b, c, a]");
    }

    @Test
    void exactly_leaves_no_room() {
        LlmTrace ab = RefundTrial.withTools("a", "b");

        assertThatCode(() -> assertThat(ab).callsExactlyTools("a", "b")).doesNotThrowAnyException();
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(ab).callsExactlyTools("a"));
        assertThat(error).hasMessageStartingWith("Expected exactly the tool calls [a] but the calls were [a, b]\n");
        assertThat(error.getActual().getValue()).isEqualTo(List.of("a", "b"));
        assertThat(error.getExpected().getValue()).isEqualTo(List.of("a"));
        assertFails(
                () -> assertThat(ab).callsExactlyTools(),
                "Expected exactly the tool calls [] but the calls were [a, b]");
    }

    @Test
    void numbers_are_bounded_on_either_side() {
        LlmTrace twice = ToolRun.of("search", "refund", "search");

        assertThatCode(() -> assertThat(twice)
                        .callsToolAtLeast("search", 1)
                        .callsToolAtLeast("search", 2)
                        .callsToolAtMost("search", 2)
                        .callsToolAtMost("search", 3)
                        .callsToolAtMost("lookup", 0))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(twice).callsToolAtLeast("search", 3),
                "Expected tool [search] to be called at least 3 times but it was called 2 times");
        assertFails(
                () -> assertThat(twice).callsToolAtLeast("lookup", 1),
                "Expected tool [lookup] to be called at least once but the calls were [search, refund, search]");
        assertFails(
                () -> assertThat(twice).callsToolAtMost("search", 1),
                "Expected tool [search] to be called at most once but it was called 2 times");
        assertFails(
                () -> assertThat(twice).callsToolAtMost("search", 0),
                "Expected tool [search] not to be called but it was called 2 times");
    }

    @Test
    void expected_and_actual_number_go_to_the_ide() {
        AssertionFailedError error =
                catchThrowableOfType(AssertionFailedError.class, () -> assertThat(ToolRun.of("search"))
                        .callsToolTimes("search", 2));

        assertThat(error.getActual().getValue()).isEqualTo(1);
        assertThat(error.getExpected().getValue()).isEqualTo(2);
    }

    @Test
    void a_name_that_is_nearly_right_is_marked_where_calls_are_counted() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ToolRun.of("lookup_order")).callsToolTimes("lookupOrder", 1))
                .withMessageEndingWith("execute_tool lookup_order {}     ◀ nearest");
    }

    @Test
    void what_is_asked_for_too_often_is_called_too_often_and_within_the_bound_is_undecided() {
        LlmTrace asked = new ToolRun().asksFor("search").asksFor("search").trace();

        assertFails(
                () -> assertThat(asked).callsToolAtMost("search", 1),
                "Expected tool [search] to be called at most once but the model asked for it 2 times");
        assertUndecided(
                () -> assertThat(asked).callsToolAtMost("search", 2),
                "callsToolAtMost cannot be decided: the model asked for [search, search], but no execution of a tool was"
                        + " captured");
        assertFails(
                () -> assertThat(asked).callsToolAtLeast("search", 1),
                "Expected tool [search] to be called at least once but the model only asked for [search, search]: no"
                        + " execution of a tool was captured");
        assertThatCode(() -> assertThat(asked).callsToolAtMost("refund", 1)).doesNotThrowAnyException();
        assertFails(
                () -> assertThat(asked).doesNotCallAnyTool(),
                "Expected no tool to be called but the model only asked for [search, search]: no execution of a tool was"
                        + " captured");
    }

    @Test
    void all_calls_of_a_tool_are_looked_at() {
        LlmTrace calls = new ToolRun()
                .tool("search", "{\"page\":1}")
                .tool("fetch", "{}")
                .tool("search", "{\"page\":2}")
                .trace();

        assertThatCode(() -> assertThat(calls).allCallsOfToolSatisfy("search", ToolExecutionAssert::succeeds))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> assertThat(calls).allCallsOfToolSatisfy("search", call -> call.hasArgument("page", 1)))
                .withMessage("""
                        Expected tool call [search] to have argument page = 1 but it was 2
                          trace     : execute_tool search {"page":1}
                                      execute_tool fetch {}
                                      execute_tool search {"page":2}     ◀ nearest""");
        assertFails(
                () -> assertThat(calls).allCallsOfToolSatisfy("lookup", ToolExecutionAssert::succeeds),
                "Expected tool [lookup] to be called but the calls were [search, fetch, search]");
    }

    @Test
    void a_call_that_does_not_satisfy_decides_before_one_that_is_not_known() {
        LlmTrace calls = new ToolRun()
                .tool("search", GenAi.tool("search").build())
                .tool("search", "{\"page\":2}")
                .trace();

        assertFails(
                () -> assertThat(calls).allCallsOfToolSatisfy("search", call -> call.hasArgument("page", 1)),
                "Expected tool call [search] to have argument page = 1 but it was 2");
        assertUndecided(
                () -> assertThat(calls).allCallsOfToolSatisfy("search", call -> call.hasArgument("page", 2)),
                "hasArgument cannot be decided: content was not captured by test.instrumentation; enable the capture of"
                        + " message content in this instrumentation");
    }

    @Test
    void all_known_calls_are_not_all_where_some_may_be_hidden() {
        LlmTrace gap = new ToolRun()
                .tool("search", "{}")
                .model(GenAi.chat(1, 2, "tool_calls"))
                .trace();

        assertUndecided(
                () -> assertThat(gap).allCallsOfToolSatisfy("search", ToolExecutionAssert::succeeds),
                "allCallsOfToolSatisfy cannot be decided: a model asked for a tool, but no execution was captured after"
                        + " [chat gpt-4o-mini] and content was not captured by test.instrumentation; enable the capture"
                        + " of message content in this instrumentation");
        assertUndecided(
                () -> assertThat(gap).callsTool("refund", ToolExecutionAssert::succeeds),
                "callsTool cannot be decided: a model asked for a tool, but no execution was captured after [chat"
                        + " gpt-4o-mini] and content was not captured by test.instrumentation; enable the capture of"
                        + " message content in this instrumentation");
    }

    @Test
    void what_another_agent_does_meanwhile_ends_no_turn() {
        TestSpans spans = new TestSpans();
        Span one = spans.add("invoke_agent one", Span.getInvalid(), 0, 50, GenAi.operation("invoke_agent"));
        Span other = spans.add("invoke_agent other", Span.getInvalid(), 0, 50, GenAi.operation("invoke_agent"));
        spans.add("chat", one, 0, 10, GenAi.chat(1, 2, "tool_calls"));
        spans.add("chat", other, 11, 20, GenAi.chat(1, 2, "stop"));
        spans.add("execute_tool search", one, 12, 20, GenAi.tool("search", "{}"));

        assertThatCode(() -> assertThat(spans.trace()).doesNotCallTool("refund"))
                .doesNotThrowAnyException();
    }

    @Test
    void an_execution_as_the_turn_begins_belongs_to_it_and_one_as_the_next_begins_does_not() {
        LlmTrace atOnce = asking(5, 5);
        LlmTrace withNext = asking(10, 10);

        assertThatCode(() -> assertThat(atOnce).doesNotCallTool("refund")).doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(withNext).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: a model asked for a tool, but no execution was captured after [first]"
                        + " and content was not captured by test.instrumentation; enable the capture of message content"
                        + " in this instrumentation");
    }

    private static LlmTrace asking(long toolFrom, long toolTo) {
        TestSpans spans = new TestSpans();
        spans.add("first", Span.getInvalid(), 5, 10, GenAi.chat(1, 2, "tool_calls"));
        spans.add("second", Span.getInvalid(), 10, 12, GenAi.chat(1, 2, "stop"));
        spans.add("execute_tool search", Span.getInvalid(), toolFrom, toolTo, GenAi.tool("search", "{}"));
        return spans.trace();
    }

    @Test
    void a_result_is_matched_with_an_execution_by_id_or_where_there_is_none_by_name() {
        ToolRun byName = new ToolRun().asksFor("a").tool("a", "{}").isToldResultOf("a");
        ToolRun byId = new ToolRun()
                .asksFor("a")
                .tool(
                        "server_a",
                        GenAi.tool("server_a")
                                .put("gen_ai.tool.call.id", "id-a")
                                .build())
                .isToldResultOf("a");
        ToolRun otherId = new ToolRun()
                .asksFor("a")
                .tool("a", GenAi.tool("a").put("gen_ai.tool.call.id", "other").build())
                .isToldResultOf("a");

        assertThatCode(() -> {
                    assertThat(byName.trace()).doesNotCallTool("refund");
                    assertThat(byId.trace()).doesNotCallTool("refund");
                })
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(otherId.trace()).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: the model was told a result of [a], but no execution of it was"
                        + " captured");
    }

    @Test
    void only_some_tools_are_allowed() {
        assertThatCode(() -> assertThat(ToolRun.of("b", "b")).callsOnlyTools("a", "b"))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(ToolRun.of("a")).callsOnlyTools(),
                "callsOnlyTools requires at least one text, else nothing could fail");
        AssertionFailedError error =
                catchThrowableOfType(AssertionFailedError.class, () -> assertThat(ToolRun.of("a", "c"))
                        .callsOnlyTools("a"));
        assertThat(error.getActual().getValue()).isEqualTo(List.of("a", "c"));
        assertThat(error.getExpected().getValue()).isEqualTo(List.of("a"));
    }

    @Test
    void assertions_that_could_not_fail_are_refused() {
        assertUndecided(
                () -> assertThat(trace).callsToolsInOrder(),
                "callsToolsInOrder requires at least one text, else nothing could fail");
        assertUndecided(
                () -> assertThat(trace).doesNotCallTool(""),
                "doesNotCallTool requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(trace).callsToolTimes(" ", 0),
                "callsToolTimes requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(trace).callsToolTimes("a", -1),
                "callsToolTimes requires a number of at least 0, but it was -1");
        assertUndecided(
                () -> assertThat(trace).callsToolAtMost("a", -1),
                "callsToolAtMost requires a number of at least 0, but it was -1");
        assertUndecided(
                () -> assertThat(trace).callsToolAtMost(" ", 1),
                "callsToolAtMost requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(trace).callsToolAtLeast("a", 0),
                "callsToolAtLeast requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> assertThat(trace).callsToolAtLeast(" ", 1),
                "callsToolAtLeast requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(trace).allCallsOfToolSatisfy(" ", call -> call.succeeds()),
                "allCallsOfToolSatisfy requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(trace).callsTool("lookup_order", call -> call.hasResultContaining(" ")),
                "hasResultContaining requires text to look for, but it was blank");
    }

    private static LlmTrace tool(String arguments) {
        return new RefundTrial()
                .with("execute_tool lookup_order", 10, GenAi.tool("lookup_order", arguments))
                .trace();
    }

    static void assertFails(ThrowingCallable code, String firstLine) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(code).satisfies(error -> assertThat(
                        error.getMessage().lines().findFirst())
                .contains(firstLine));
    }

    static void assertBreaks(ThrowingCallable code) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(code);
    }

    static void assertUndecided(ThrowingCallable code, String firstLine) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(code)
                .satisfies(error ->
                        assertThat(error.getMessage().lines().findFirst()).contains(firstLine))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(EvaluationException.Kind.SETUP));
    }
}
