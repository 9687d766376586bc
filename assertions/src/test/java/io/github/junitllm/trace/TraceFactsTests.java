package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.TraceFact.Finding;
import io.github.junitllm.trace.TraceFact.State;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TraceFactsTests {

    private static final long MIDNIGHT = 86_400_000;

    private final TestSpans spans = new TestSpans();

    @Test
    void an_answer_that_refuses_is_found_by_its_sentence() {
        add("chat", answer("Thank you. I'm sorry, but I can't help with that."));
        add("chat", answer("Returns take 30 days."));

        TraceFact refusals = facts().refusals();

        assertThat(refusals.state()).isEqualTo(State.FOUND);
        assertThat(refusals.found())
                .extracting(Finding::what)
                .containsExactly("I'm sorry, but I can't help with that.");
    }

    @Test
    void where_an_answer_was_not_captured_nobody_knows_whether_it_refuses() {
        add("chat", answer("Returns take 30 days."));
        add("chat", GenAi.chat(1, 2, "stop"));

        TraceFact refusals = facts().refusals();

        assertThat(refusals.state()).isEqualTo(State.NOT_KNOWN);
        assertThat(refusals.unknown())
                .extracting(Finding::describe)
                .containsExactly(
                        "[chat] content was not captured by test.instrumentation; enable the capture of message"
                                + " content in this instrumentation");
    }

    @Test
    void a_call_that_failed_or_only_asks_for_tools_has_not_answered() {
        add("chat", GenAi.chat(1, 2, "tool_calls"));
        add("chat", GenAi.chat().put("error.type", "429").build());

        assertThat(facts().refusals().state()).isEqualTo(State.NONE_FOUND);
    }

    @Test
    void an_answer_is_truncated_by_its_finish_reason_or_by_a_stream_without_end() {
        add("cut", GenAi.chat(1, 2, "max_tokens"));
        add("whole", GenAi.chat(1, 2, "stop"));
        spans.unended("stream", Span.getInvalid(), 9, firstChunk(GenAi.chat()).build());

        assertThat(facts().truncatedAnswers().found())
                .extracting(Finding::describe)
                .containsExactly("[cut] the token limit was reached", "[stream] the stream never came to its end");
    }

    @Test
    void without_a_finish_reason_nobody_knows_whether_an_answer_is_truncated() {
        add("chat", GenAi.chat().build());

        assertThat(facts().truncatedAnswers().unknown())
                .extracting(Finding::what)
                .containsExactly("no finish reason was reported by test.instrumentation");
    }

    @Test
    void an_answer_is_withheld_by_its_finish_reason_or_by_a_failure() {
        add("reason", GenAi.chat(1, 2, "SAFETY"));
        spans.unended("failure", Span.getInvalid(), 3, GenAi.chat().build())
                .setStatus(StatusCode.ERROR, "400: content_policy_violation");

        assertThat(facts().contentFilteredAnswers().found())
                .extracting(Finding::describe)
                .containsExactly(
                        "[reason] the provider withheld the answer or a part of it",
                        "[failure] 400: content_policy_violation");
    }

    @Test
    void a_retrieval_is_empty_where_no_document_was_found_and_not_where_none_was_captured() {
        add("empty", retrieval("[]").build());
        add("full", retrieval("[{\"id\":\"a\"}]").build());
        add("hidden", GenAi.operation("retrieval"));

        TraceFact empty = facts().emptyRetrievals();

        assertThat(empty.found()).extracting(Finding::describe).containsExactly("[empty] nothing found for \"pumps\"");
        assertThat(empty.unknown())
                .extracting(finding -> finding.step().span().name())
                .containsExactly("hidden");
    }

    @Test
    void a_tool_that_reports_an_error_with_status_ok_failed_in_silence() {
        add("bad", result("{\"error\":\"no such order\"}"));
        add("good", result("{\"error\":null,\"order\":\"A-71\"}"));
        add(
                "failed",
                result("Error: no such order").toBuilder()
                        .put("error.type", "tool_error")
                        .build());

        assertThat(facts().silentToolFailures().found())
                .extracting(Finding::describe)
                .containsExactly("[bad] error: no such order");
        assertThat(facts().silentToolFailures().state()).isEqualTo(State.FOUND);
    }

    @Test
    void a_tool_whose_result_was_not_captured_may_have_failed_in_silence() {
        add("tool", GenAi.tool("lookup", "{}"));

        assertThat(facts().silentToolFailures().state()).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void identical_calls_within_one_run_are_repeated_whatever_the_order_of_their_fields() {
        Span agent = spans.unended("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        spans.add("a", agent, 1, 2, GenAi.tool("lookup", "{\"id\":1,\"day\":\"mon\"}"));
        spans.add("b", agent, 3, 4, GenAi.tool("lookup", "{\"day\":\"mon\", \"id\":1}"));
        spans.add("c", agent, 5, 6, GenAi.tool("lookup", "{\"id\":2}"));
        spans.add("d", Span.getInvalid(), 7, 8, GenAi.tool("lookup", "{\"id\":2}"));
        spans.add("e", agent, 9, 10, GenAi.tool("other").build());

        TraceFact repeated = facts().repeatedToolCalls();

        assertThat(repeated.found())
                .extracting(Finding::describe)
                .containsExactly("[b] called 2 times with {\"day\":\"mon\", \"id\":1}");
        assertThat(repeated.unknown()).isEmpty();
    }

    @Test
    void calls_whose_arguments_were_not_captured_may_be_repeated() {
        add("a", GenAi.tool("lookup").build());
        add("b", GenAi.tool("lookup").build());

        assertThat(facts().repeatedToolCalls().state()).isEqualTo(State.NOT_KNOWN);
    }

    @Test
    void a_requested_tool_that_nobody_executed_is_found() {
        add("chat", requests("call_1", "lookup"));
        add("chat 2", requests("call_2", "refund"));
        add("tool", GenAi.tool("lookup").put("gen_ai.tool.call.id", "call_1").build());

        assertThat(facts().toolCallsNeverExecuted().found())
                .extracting(Finding::describe)
                .containsExactly("[chat 2] refund was requested");
    }

    @Test
    void a_tool_whose_result_the_model_was_told_was_executed() {
        add("chat", requests("call_1", "lookup"));
        add(
                "chat 2",
                GenAi.chat()
                        .put(
                                "gen_ai.input.messages",
                                "[{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"call_1\","
                                        + "\"response\":\"A-71\"}]}]")
                        .put("gen_ai.output.messages", "[]")
                        .build());

        assertThat(facts().toolCallsNeverExecuted().found()).isEmpty();
    }

    @Test
    void where_no_tool_execution_is_captured_nobody_knows_which_took_place() {
        add("chat", requests("call_1", "lookup"));
        add("chat 2", GenAi.chat(1, 2, "tool_calls"));

        TraceFact missing = facts().toolCallsNeverExecuted();

        assertThat(missing.state()).isEqualTo(State.NOT_KNOWN);
        assertThat(missing.unknown().get(0).what())
                .isEqualTo("lookup was requested, and no execution of any tool was captured");
        assertThat(missing.unknown()).hasSize(2);
    }

    @Test
    void executions_without_an_id_are_matched_by_name_and_number() {
        add("chat", requests("call_1", "lookup"));
        add("chat 2", requests("call_2", "lookup"));
        add("tool", GenAi.tool("lookup", "{}"));

        assertThat(facts().toolCallsNeverExecuted().found())
                .extracting(Finding::describe)
                .containsExactly("[chat 2] lookup was requested");
    }

    @Test
    void steps_are_counted_against_a_limit_by_start_time() {
        add("chat", GenAi.chat(1, 2, "tool_calls"));
        add("tool", GenAi.tool("lookup", "{}"));
        add("span", Attributes.empty());
        add("last", GenAi.chat(1, 2, "stop"));

        assertThat(facts().stepCount()).isEqualTo(3);
        assertThat(facts().stepsBeyond(2))
                .extracting(step -> step.span().name())
                .containsExactly("last");
        assertThat(facts().stepsBeyond(3)).isEmpty();
    }

    @Test
    void steps_that_never_ended_are_found() {
        spans.unended("chat", Span.getInvalid(), 0, GenAi.chat().build());

        assertThat(facts().neverEnded().found())
                .extracting(Finding::describe)
                .containsExactly("[chat] it has not ended");
        assertThat(facts().droppedAttributes().state()).isEqualTo(State.NONE_FOUND);
    }

    @Test
    void a_step_of_another_trace_is_an_orphan() {
        add("first", Attributes.empty());
        add("second", Attributes.empty());

        assertThat(facts().orphans().found())
                .extracting(Finding::describe)
                .containsExactly("[second] what is above it is not known");
    }

    @Test
    void the_speed_of_a_stream_is_read_from_its_chunks() {
        Span chat = spans.unended("chat", Span.getInvalid(), 100, GenAi.chat(1, 11, "stop"));
        for (long time : List.of(200L, 220L, 260L)) {
            chat.addEvent("llm.content.completion.chunk", MIDNIGHT + time, TimeUnit.MILLISECONDS);
        }
        spans.end(chat, 300);

        assertThat(facts().streams())
                .containsExactly(new StreamTiming(
                        spans.trace().modelCalls().get(0),
                        Duration.ofMillis(100),
                        Optional.of(Duration.ofMillis(30)),
                        Optional.of(Duration.ofMillis(10))));
    }

    @Test
    void a_call_that_tells_no_times_is_no_stream() {
        add("chat", GenAi.chat(1, 2, "stop"));

        assertThat(facts().streams()).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_trace_without_spans() {
        assertThat(facts().all()).extracting(TraceFact::state).containsOnly(State.NONE_FOUND);
    }

    private TraceFacts facts() {
        return spans.trace().facts();
    }

    private void add(String name, Attributes attributes) {
        int start = spans.data().size() * 2;
        spans.add(name, Span.getInvalid(), start, start + 1, attributes);
    }

    private static Attributes answer(String text) {
        return GenAi.chat(1, 2, "stop").toBuilder()
                .put(
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"" + text + "\"}]}]")
                .build();
    }

    private static Attributes requests(String id, String tool) {
        return GenAi.chat(1, 2, "tool_calls").toBuilder()
                .put(
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"" + id + "\",\"name\":\""
                                + tool + "\",\"arguments\":{}}]}]")
                .build();
    }

    private static Attributes result(String result) {
        return GenAi.tool("lookup").put("gen_ai.tool.call.result", result).build();
    }

    private static AttributesBuilder retrieval(String documents) {
        return GenAi.operation("retrieval").toBuilder()
                .put("gen_ai.retrieval.query.text", "pumps")
                .put("gen_ai.retrieval.documents", documents);
    }

    private static AttributesBuilder firstChunk(AttributesBuilder attributes) {
        return attributes.put("gen_ai.response.time_to_first_chunk", 0.1);
    }
}
