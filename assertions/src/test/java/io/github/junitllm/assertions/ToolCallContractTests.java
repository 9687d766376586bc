package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds each sentence of the page on tool calls: its test has its name. */
class ToolCallContractTests {

    private static final Pattern SENTENCE = Pattern.compile("(?m)^- \\*\\*(.+)\\.\\*\\*");

    private static final String HIDDEN =
            "content was not captured by test.instrumentation; enable the capture of message content in this"
                    + " instrumentation";

    @Test
    void each_sentence_of_the_page_has_a_test_and_each_test_a_sentence() throws IOException {
        String page = Files.readString(Path.of("../docs/tool-calls.md"));
        List<String> sentences = SENTENCE.matcher(page)
                .results()
                .map(sentence -> sentence.group(1).replace(",", "").replaceAll("[ -]", "_"))
                .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                .toList();

        assertThat(sentences)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Stream.of(ToolCallContractTests.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .filter(name -> !name.startsWith("each_sentence"))
                        .toList());
    }

    @Test
    void a_call_is_one_execution_of_a_tool_by_the_application() {
        assertThat(ToolRun.of("search", "search")).callsToolTimes("search", 2);
    }

    @Test
    void a_failed_attempt_is_a_call() {
        assertThat(new ToolRun().failed("search", "timeout").trace()).callsToolTimes("search", 1);
    }

    @Test
    void a_retry_is_a_call_of_its_own() {
        LlmTrace retried =
                new ToolRun().failed("search", "timeout").tool("search", "{}").trace();

        assertThat(retried).callsToolTimes("search", 2);
        assertFails(
                () -> assertThat(retried).doesNotRepeatToolCalls(),
                "Expected no tool call to be repeated but [search] was called 2 times with {}");
    }

    @Test
    void a_call_that_has_not_ended_is_a_call() {
        assertThat(new ToolRun().unendedTool("search").trace()).callsTool("search");
    }

    @Test
    void a_tool_that_is_asked_for_and_never_executed_is_no_call_beside_others_that_were() {
        LlmTrace declined = new ToolRun()
                .asksFor("lookup", "refund")
                .tool("lookup", "{}")
                .answers()
                .trace();

        assertThat(declined).doesNotCallTool("refund").callsExactlyTools("lookup");
    }

    @Test
    void without_any_execution_what_a_model_asks_for_breaks_a_ban() {
        LlmTrace asked = new ToolRun().asksFor("refund").trace();

        assertFails(
                () -> assertThat(asked).doesNotCallTool("refund"),
                "Expected tool [refund] not to be called but the model asked for it");
        assertFails(
                () -> assertThat(asked).callsOnlyTools("lookup"),
                "Expected only calls of the tools [lookup] but the model only asked for [refund]: no execution of a tool"
                        + " was captured");
        assertThat(asked).doesNotCallTool("lookup").callsOnlyTools("refund");
    }

    @Test
    void without_any_execution_what_a_model_asks_for_fulfils_no_demand() {
        assertFails(
                () -> assertThat(new ToolRun().asksFor("refund").trace()).callsTool("refund"),
                "Expected tool [refund] to be called but the model only asked for [refund]: no execution of a tool was"
                        + " captured");
    }

    @Test
    void without_any_execution_nothing_is_said_of_how_often_or_how_well_a_tool_ran() {
        LlmTrace asked = new ToolRun().asksFor("refund").trace();
        String reason = " cannot be decided: the model asked for [refund], but no execution of a tool was captured";

        assertUndecided(() -> assertThat(asked).callsToolAtMost("refund", 1), "callsToolAtMost" + reason);
        assertUndecided(() -> assertThat(asked).doesNotRepeatToolCalls(), "doesNotRepeatToolCalls" + reason);
        assertUndecided(() -> assertThat(asked).hasNoToolLoop(), "hasNoToolLoop" + reason);
        assertUndecided(() -> assertThat(asked).hasNoToolErrors(), "hasNoToolErrors" + reason);
        assertUndecided(() -> assertThat(asked).hasNoSilentToolFailures(), "hasNoSilentToolFailures" + reason);
        assertUndecided(() -> assertThat(asked).takesAtMostSteps(5), "takesAtMostSteps" + reason);
    }

    @Test
    void a_model_that_asked_for_a_hidden_tool_leaves_open_what_was_called() {
        LlmTrace hidden =
                new ToolRun().model(GenAi.chat(1, 2, "tool_calls")).answers().trace();
        String reason = " cannot be decided: a model asked for a tool, but no execution was captured and " + HIDDEN;

        assertUndecided(() -> assertThat(hidden).doesNotCallTool("refund"), "doesNotCallTool" + reason);
        assertUndecided(() -> assertThat(hidden).callsTool("refund"), "callsTool" + reason);
    }

    @Test
    void a_model_that_stopped_for_an_unknown_reason_leaves_open_what_was_called_too() {
        assertUndecided(
                () -> assertThat(new ToolRun().model(GenAi.chat().build()).trace())
                        .doesNotCallAnyTool(),
                "doesNotCallAnyTool cannot be decided: a model stopped for an unknown reason, but no execution was"
                        + " captured and " + HIDDEN);
    }

    @Test
    void an_execution_has_to_follow_where_a_model_asked_for_a_hidden_tool() {
        LlmTrace followed = new ToolRun()
                .model(GenAi.chat(1, 2, "tool_calls"))
                .tool("lookup", "{}")
                .answers()
                .trace();
        LlmTrace notFollowed = new ToolRun()
                .tool("lookup", "{}")
                .model(GenAi.chat(1, 2, "tool_calls"))
                .answers()
                .trace();

        assertThat(followed).doesNotCallTool("refund");
        assertUndecided(
                () -> assertThat(notFollowed).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: a model asked for a tool, but no execution was captured after [chat"
                        + " gpt-4o-mini] and " + HIDDEN);
    }

    @Test
    void a_result_that_a_model_was_told_without_an_execution_leaves_open_what_was_called() {
        LlmTrace unseen = new ToolRun()
                .asksFor("refund")
                .isToldResultOf("refund")
                .tool("lookup", "{}")
                .trace();

        assertUndecided(
                () -> assertThat(unseen).doesNotCallTool("issue_refund"),
                "doesNotCallTool cannot be decided: the model was told a result of [refund], but no execution of it was"
                        + " captured");
    }

    @Test
    void what_was_found_decides_whatever_else_may_be_missing() {
        LlmTrace inPart = new ToolRun()
                .tool("lookup", "{}")
                .model(GenAi.chat(1, 2, "tool_calls"))
                .trace();

        assertThat(inPart).callsTool("lookup");
        assertFails(
                () -> assertThat(inPart).doesNotCallTool("lookup"),
                "Expected tool [lookup] not to be called but it was called once");
    }

    @Test
    void what_is_under_way_leaves_open_what_will_not_be_called() {
        assertUndecided(
                () -> assertThat(new ToolRun().unendedTool("search").trace()).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: [execute_tool search] has not ended");
    }

    @Test
    void an_agent_alone_leaves_open_what_was_called() {
        assertUndecided(
                () -> assertThat(new ToolRun().agent("support").end().trace()).doesNotCallAnyTool(),
                "doesNotCallAnyTool cannot be decided: no call of a model or a tool was captured");
    }

    @Test
    void a_tool_that_the_provider_runs_is_no_call() {
        LlmTrace searched = new ToolRun()
                .model(GenAi.chat(1, 2, "stop").toBuilder()
                        .put(
                                "gen_ai.output.messages",
                                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"server_tool_call\",\"id\":\"s\",\"name\":"
                                        + "\"web_search\"},{\"type\":\"text\",\"content\":\"30 days\"}]}]")
                        .build())
                .trace();

        assertThat(searched).doesNotCallAnyTool();
    }

    @Test
    void a_sub_agent_that_is_called_as_a_tool_is_a_call_and_so_are_its_own_tools() {
        TestSpans spans = new TestSpans();
        Span research = spans.add("execute_tool research", Span.getInvalid(), 0, 20, GenAi.tool("research", "{}"));
        Span agent = spans.add("invoke_agent researcher", research, 2, 18, GenAi.operation("invoke_agent"));
        spans.add("execute_tool search", agent, 4, 8, GenAi.tool("search", "{}"));

        assertThat(spans.trace()).callsExactlyTools("research", "search");
    }

    @Test
    void a_sub_agent_that_is_no_tool_is_no_call() {
        assertThat(new ToolRun().agent("researcher").answers().end().trace()).doesNotCallAnyTool();
    }

    @Test
    void an_execution_and_the_call_by_the_model_context_protocol_that_carries_it_out_are_one_call() {
        TestSpans spans = new TestSpans();
        Span outer = spans.add("app", "execute_tool search", Span.getInvalid(), 0, 20, GenAi.tool("search", "{}"));
        spans.add(
                "io.modelcontextprotocol.client",
                "tools/call search",
                outer,
                2,
                18,
                GenAi.tool("search").put("mcp.method.name", "tools/call").build());

        assertThat(spans.trace()).callsExactlyTools("search");
    }

    @Test
    void a_streamed_response_asks_for_tools_like_any_other() {
        LlmTrace streamed = new ToolRun()
                .model(ToolRun.asking("refund")
                        .put("gen_ai.response.time_to_first_chunk", 0.01)
                        .build())
                .trace();

        assertFails(
                () -> assertThat(streamed).doesNotCallTool("refund"),
                "Expected tool [refund] not to be called but the model asked for it");
    }

    @Test
    void a_tool_that_an_evaluation_calls_is_no_call() {
        TestSpans spans = new TestSpans();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 5, GenAi.chat(1, 2, "stop"));
        Span judging = spans.add(
                "evaluate faithfulness",
                Span.getInvalid(),
                5,
                20,
                GenAi.chat()
                        .put("gen_ai.operation.name", "evaluate")
                        .put("gen_ai.evaluation.name", "faithfulness")
                        .build());
        spans.add("execute_tool search", judging, 6, 8, GenAi.tool("search", "{}"));

        assertThat(spans.trace()).doesNotCallAnyTool();
    }

    @Test
    void calls_are_ordered_by_the_time_they_began() {
        TestSpans spans = new TestSpans();
        Span writer = spans.add("invoke_agent writer", Span.getInvalid(), 0, 50, GenAi.operation("invoke_agent"));
        spans.add("execute_tool write", writer, 40, 45, GenAi.tool("write", "{}"));
        Span researcher =
                spans.add("invoke_agent researcher", Span.getInvalid(), 1, 30, GenAi.operation("invoke_agent"));
        spans.add("execute_tool search", researcher, 10, 20, GenAi.tool("search", "{}"));

        assertThat(spans.trace()).callsExactlyTools("search", "write").callsToolBefore("search", "write");
    }

    @Test
    void names_are_exact() {
        assertThat(ToolRun.of("Search")).doesNotCallTool("search");
    }
}
