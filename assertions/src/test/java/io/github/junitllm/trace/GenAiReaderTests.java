package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenAiReaderTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            chat,                model_call
            text_completion,     model_call
            generate_content,    model_call
            completion,          model_call
            call_llm,            model_call
            embeddings,          embedding_call
            embedding,           embedding_call
            retrieval,           retrieval
            rerank,              reranking
            execute_tool,        tool_execution
            create_agent,        agent_step
            invoke_agent,        agent_step
            invoke_workflow,     agent_step
            plan,                agent_step
            fetch_response,      other
            send_data,           other
            search_memory,       other
            upsert_memory,       other
            delete_memory_store, other
            weather,             other
            """)
    void an_operation_is_a_kind_of_step_in_upper_or_lower_case(String operation, String kind) {
        assertThat(step("x", GenAi.operation(operation)).kind()).isEqualTo(kind);
        assertThat(step("x", GenAi.operation(operation.toUpperCase(Locale.ROOT)))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void a_plan_and_a_workflow_are_told_apart() {
        assertThat(((AgentStep) step("x", GenAi.operation("plan"))).operation()).isEqualTo(Operation.PLAN);
        AgentStep workflow = (AgentStep) step(
                "x",
                GenAi.operation("invoke_workflow").toBuilder()
                        .put("gen_ai.workflow.name", "triage")
                        .build());
        assertThat(workflow.operation()).isEqualTo(Operation.INVOKE_WORKFLOW);
        assertThat(workflow.agent()).contains("triage");
    }

    @Test
    void a_fetched_response_counts_no_tokens() {
        TestSpans spans = new TestSpans();
        spans.add(
                "fetch_response",
                Span.getInvalid(),
                0,
                1,
                GenAi.chat(50, 12, "stop").toBuilder()
                        .put("gen_ai.operation.name", "fetch_response")
                        .build());

        assertThat(spans.trace().modelCalls()).isEmpty();
        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.UNKNOWN);
    }

    @Test
    void a_call_of_an_mcp_tool_is_a_tool_execution_with_or_without_an_operation() {
        Attributes bare =
                Attributes.builder().put("mcp.method.name", "tools/call").build();
        assertThat(((ToolExecution) step("tools/call get_weather", bare)).name())
                .isEqualTo("get_weather");
        assertThat(((ToolExecution) step(
                                "tools/call x",
                                bare.toBuilder()
                                        .putAll(GenAi.tool("get_weather").build())
                                        .build()))
                        .name())
                .isEqualTo("get_weather");
        assertThat(step("tools/call", bare)).isInstanceOf(ToolExecution.class);
        assertThat(step(
                        "tools/list",
                        Attributes.builder()
                                .put("mcp.method.name", "tools/list")
                                .build()))
                .isInstanceOf(OtherStep.class);
    }

    @Test
    void has_tokens_cost_and_the_time_of_the_first_chunk() {
        ModelCall call = call(GenAi.chat()
                .put("gen_ai.usage.input_tokens", "100")
                .put("gen_ai.usage.output_tokens", 20.0)
                .put("gen_ai.usage.cache_read.input_tokens", 64)
                .put("gen_ai.usage.cache_write.input_tokens", 8)
                .put("gen_ai.usage.cache_creation.input_tokens", 9)
                .put("gen_ai.usage.reasoning.output_tokens", 12)
                .put("gen_ai.usage.cost", "0.00123")
                .put("gen_ai.response.time_to_first_chunk", "0.25"));

        assertThat(call.usage())
                .isEqualTo(new TokenUsage(
                        OptionalLong.of(100),
                        OptionalLong.of(20),
                        OptionalLong.of(64),
                        OptionalLong.of(8),
                        OptionalLong.of(12)));
        assertThat(call.reportedCost()).contains(new BigDecimal("0.00123"));
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(250));
    }

    @Test
    void keeps_the_parts_that_have_no_type_of_their_own_as_they_were_written() {
        List<String> parts = List.of(
                "{\"type\":\"server_tool_call\",\"id\":\"s\",\"name\":\"web_search\"}",
                "{\"type\":\"server_tool_call_response\",\"id\":\"s\"}",
                "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\",\"content\":\"aGk=\"}",
                "{\"type\":\"file\",\"file_id\":\"f\"}",
                "{\"type\":\"uri\",\"uri\":\"https://example.org\"}");

        assertThat(output("[{\"role\":\"assistant\",\"parts\":[" + String.join(",", parts) + "]}]"))
                .containsExactly(new Message(
                        "assistant",
                        List.of(
                                new Other("server_tool_call", parts.get(0)),
                                new Other("server_tool_call_response", parts.get(1)),
                                new Other("blob", parts.get(2)),
                                new Other("file", parts.get(3)),
                                new Other("uri", parts.get(4)))));
    }

    @Test
    void reads_messages_and_parts_as_chat_apis_have_them_too() {
        assertThat(output("[{\"role\":\"Assistant\",\"reasoning_content\":\"hm\",\"content\":\"Let me see.\","
                        + "\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},"
                        + "{\"role\":\"tool\",\"tool_call_id\":\"c1\",\"content\":\"18C\"},"
                        + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
                        + "{\"type\":\"tool_result\",\"tool_use_id\":\"c2\",\"content\":\"b\"}]},"
                        + "{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"t\"},"
                        + "{\"type\":\"tool_use\",\"id\":\"c3\",\"name\":\"g\",\"input\":{\"x\":1}}]},"
                        + "{\"role\":\"assistant\",\"content\":null}]"))
                .containsExactly(
                        new Message(
                                "assistant",
                                List.of(
                                        new Reasoning("hm"),
                                        new Text("Let me see."),
                                        new ToolCall(Optional.of("c1"), "f", "{}"))),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "18C"))),
                        new Message("user", List.of(new Text("a"), new ToolCallResponse(Optional.of("c2"), "b"))),
                        new Message(
                                "assistant",
                                List.of(new Reasoning("t"), new ToolCall(Optional.of("c3"), "g", "{\"x\":1}"))),
                        new Message("assistant", List.of()));
    }

    @Test
    void an_answer_without_words_is_captured_and_empty() {
        ModelCall call =
                call(GenAi.chat().put("gen_ai.output.messages", "[{\"role\":\"assistant\",\"content\":\"\"}]"));

        assertThat(call.outputText()).isEqualTo(new Captured<>(""));
    }

    @Test
    void arguments_and_results_may_be_objects() {
        ModelCall call = call(GenAi.chat()
                .put(
                        "gen_ai.input.messages",
                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"name\":\"f\","
                                + "\"arguments\":{\"a\":[1,null]}}]},{\"role\":\"tool\",\"parts\":["
                                + "{\"type\":\"tool_call_response\",\"response\":{\"ok\":true}}]}]"));

        assertThat(call.input().asOptional().orElseThrow())
                .flatExtracting(Message::parts)
                .containsExactly(
                        new ToolCall(Optional.empty(), "f", "{\"a\":[1,null]}"),
                        new ToolCallResponse(Optional.empty(), "{\"ok\":true}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"role\":{},\"parts\":[null,[],{\"type\":{}}],\"tool_calls\":7}]",
                "[{\"tool_calls\":[null,1,{}]}]"
            })
    void hostile_messages_are_read_as_far_as_they_go(String written) {
        TestSpans spans = new TestSpans();
        spans.add(
                "chat",
                Span.getInvalid(),
                0,
                1,
                GenAi.chat().put("gen_ai.output.messages", written).build());

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().problems()).isEmpty();
    }

    private static List<Message> output(String written) {
        return call(GenAi.chat().put("gen_ai.output.messages", written))
                .output()
                .asOptional()
                .orElseThrow();
    }

    private static ModelCall call(AttributesBuilder attributes) {
        return (ModelCall) step("chat", attributes.build());
    }

    private static Step step(String name, Attributes attributes) {
        TestSpans spans = new TestSpans();
        spans.add(name, Span.getInvalid(), 100, 400, attributes);
        return spans.trace().steps().get(0);
    }
}
