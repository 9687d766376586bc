package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceloopReaderTests {

    private final TestSpans spans = new TestSpans();

    @ParameterizedTest
    @CsvSource({
        "llm.request.type, chat, model_call",
        "llm.request.type, completion, model_call",
        "llm.request.type, embedding, embedding_call",
        "llm.request.type, rerank, reranking",
        "llm.request.type, unknown, other",
        "traceloop.span.kind, workflow, agent_step",
        "traceloop.span.kind, agent, agent_step",
        "traceloop.span.kind, tool, tool_execution",
        "traceloop.span.kind, task, other"
    })
    void request_type_and_span_kind_tell_the_step(String key, String value, String step) {
        assertThat(read(Attributes.builder().put(key, value)).kind()).isEqualTo(step);
    }

    @Test
    void the_request_type_counts_before_the_span_kind() {
        assertThat(read(chat().put("traceloop.span.kind", "task"))).isInstanceOf(ModelCall.class);
    }

    @Test
    void a_task_with_a_model_and_tokens_is_no_call() {
        assertThat(read(Attributes.builder()
                        .put("traceloop.span.kind", "task")
                        .put("gen_ai.request.model", "gpt-4o")
                        .put("gen_ai.usage.input_tokens", 7)))
                .isInstanceOf(OtherStep.class);
    }

    @Test
    void a_call_has_messages_tool_calls_and_finish_reason() {
        ModelCall call = (ModelCall) read(chat().put("gen_ai.prompt.0.role", "user")
                .put("gen_ai.prompt.0.content", "[{\"type\":\"text\",\"text\":\"Refund A-17?\"}]")
                .put("gen_ai.prompt.1.role", "tool")
                .put("gen_ai.prompt.1.content", "12 days")
                .put("gen_ai.prompt.1.tool_call_id", "c1")
                .put("gen_ai.completion.0.role", "assistant")
                .put("gen_ai.completion.0.content", "Yes.")
                .put("gen_ai.completion.0.finish_reason", "tool_calls")
                .put("gen_ai.completion.0.tool_calls.0.id", "c2")
                .put("gen_ai.completion.0.tool_calls.0.name", "refund")
                .put("gen_ai.completion.0.tool_calls.0.arguments", "{}")
                .put("llm.request.functions.0.name", "refund")
                .put("llm.request.functions.0.description", "pays back"));

        assertThat(call.input())
                .isEqualTo(new Captured<>(List.of(
                        new Message("user", List.of(new Text("Refund A-17?"))),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "12 days"))))));
        assertThat(call.output())
                .isEqualTo(new Captured<>(List.of(new Message(
                        "assistant", List.of(new Text("Yes."), new ToolCall(Optional.of("c2"), "refund", "{}"))))));
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
        assertThat(call.toolDefinitions())
                .isEqualTo(new Captured<>(
                        List.of(new ToolDefinition("refund", Optional.of("pays back"), Optional.empty()))));
    }

    @Test
    void a_call_has_caches_prompt_and_conversation() {
        ModelCall call = (ModelCall) read(chat().put("gen_ai.usage.input_tokens", 100)
                .put("gen_ai.usage.output_tokens", 20)
                .put("gen_ai.usage.cache_read_input_tokens", "64")
                .put("gen_ai.usage.cache_creation_input_tokens", 8)
                .put("llm.usage.reasoning_tokens", 12)
                .put("llm.response.stop_reason", "end_turn")
                .put("traceloop.prompt.key", "refund")
                .put("traceloop.prompt.version", 3)
                .put("traceloop.prompt.version_hash", "abc")
                .put("traceloop.prompt.template_variables.order", "A-17")
                .put("traceloop.association.properties.session_id", "s1"));

        assertThat(call.usage().cacheRead()).hasValue(64);
        assertThat(call.usage().cacheWrite()).hasValue(8);
        assertThat(call.usage().reasoning()).hasValue(12);
        assertThat(call.finishReasons()).containsExactly(FinishReason.STOP);
        assertThat(call.prompt())
                .contains(new PromptReference(
                        Optional.of("refund"),
                        Optional.of("3"),
                        Optional.of("abc"),
                        Map.of("order", "A-17"),
                        Optional.empty()));
        assertThat(call.conversationId()).contains("s1");
    }

    @Test
    void an_answer_of_which_only_the_role_is_left_is_not_captured() {
        ModelCall call = (ModelCall) read(
                chat().put("gen_ai.completion.0.role", "assistant").put("gen_ai.completion.0.finish_reason", "stop"));

        assertThat(call.output())
                .isEqualTo(new NotCaptured<>("content was not captured by test.instrumentation; enable the environment"
                        + " variable TRACELOOP_TRACE_CONTENT=true"));
        assertThat(call.finishReasons()).containsExactly(FinishReason.STOP);
    }

    @Test
    void a_workflow_has_its_name() {
        AgentStep step = (AgentStep) read(
                Attributes.builder().put("traceloop.span.kind", "workflow").put("traceloop.entity.name", "support"));

        assertThat(step.operation()).isEqualTo(Operation.INVOKE_WORKFLOW);
        assertThat(step.agent()).contains("support");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"args\":[],\"kwargs\":{\"id\":1}} | {\"id\":1}",
                "{\"input_str\":\"x\",\"inputs\":{\"id\":1},\"tags\":[]} | {\"id\":1}",
                "{\"args\":[\"A-17\"],\"kwargs\":{}} | {\"args\":[\"A-17\"],\"kwargs\":{}}",
                "{\"id\":1} | {\"id\":1}",
                "A-17 | A-17"
            })
    void a_tool_has_the_arguments_that_it_was_given(String input, String arguments) {
        ToolExecution tool = (ToolExecution) read(Attributes.builder()
                .put("traceloop.span.kind", "tool")
                .put("traceloop.entity.name", "refund")
                .put("traceloop.entity.input", input)
                .put("traceloop.entity.output", "done"));

        assertThat(tool.name()).isEqualTo("refund");
        assertThat(tool.arguments()).isEqualTo(new Captured<>(arguments));
        assertThat(tool.result()).isEqualTo(new Captured<>("done"));
    }

    @Test
    void events_of_a_vector_store_are_the_documents_found() {
        Span span = spans.unended("chroma.query", Span.getInvalid(), 0, Attributes.empty());
        span.addEvent("db.query.embeddings");
        span.addEvent(
                "db.query.result",
                Attributes.builder()
                        .put("db.query.result.id", "p7")
                        .put("db.query.result.score", 0.5)
                        .put("db.query.result.document", "30 days")
                        .build());
        span.addEvent(
                "db.query.result",
                Attributes.builder()
                        .put("db.query.result.id", "p8")
                        .put("db.query.result.distance", 0.9)
                        .build());

        assertThat(spans.trace().retrievals().get(0).documents())
                .isEqualTo(new Captured<>(List.of(
                        new RetrievedDocument(Optional.of("p7"), OptionalDouble.of(0.5), Optional.of("30 days")),
                        new RetrievedDocument(Optional.of("p8"), OptionalDouble.empty(), Optional.empty()))));
    }

    @Test
    void tracy_s_text_and_tool_calls_are_read() {
        ModelCall call = tracy("\"Refund A-17?\"", "Yes.");

        assertThat(call.inputText()).isEqualTo(new Captured<>("Refund A-17?"));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Yes."));
        assertThat(call.toolCalls())
                .isEqualTo(new Captured<>(List.of(
                        new ToolCall(Optional.of("c1"), "refund", "{\"id\":1}"),
                        new ToolCall(Optional.of("c2"), "refund", "{\"id\":2}"),
                        new ToolCall(Optional.of("c3"), "refund", "{\"id\":3}"))));
    }

    @Test
    void tracy_s_redacted_text_is_not_captured() {
        assertThat(tracy("REDACTED", "REDACTED").input())
                .isEqualTo(new NotCaptured<>("content was not captured by tracy; enable"
                        + " TracingManager.traceSensitiveContent(), or the environment variables"
                        + " TRACY_CAPTURE_INPUT=true and TRACY_CAPTURE_OUTPUT=true"));
    }

    private ModelCall tracy(String prompt, String completion) {
        spans.add(
                "tracy",
                "OpenAI-generation",
                Span.getInvalid(),
                0,
                1,
                GenAi.chat()
                        .put("gen_ai.prompt.0.role", "user")
                        .put("gen_ai.prompt.0.content", prompt)
                        .put("gen_ai.completion.0.content", completion)
                        .put("gen_ai.completion.0.tool.0.name", "refund")
                        .put("gen_ai.completion.0.tool.0.arguments", "{\"id\":1}")
                        .put("gen_ai.completion.0.tool.0.call.id", "c1")
                        .put("gen_ai.completion.1.tool.call.id", "c2")
                        .put("gen_ai.completion.1.tool.name", "refund")
                        .put("gen_ai.completion.1.tool.arguments", "{\"id\":2}")
                        .put("gen_ai.completion.2.tool_call_id", "c3")
                        .put("gen_ai.completion.2.tool_name", "refund")
                        .put("gen_ai.completion.2.tool_arguments", "{\"id\":3}")
                        .build());
        return spans.trace().modelCalls().get(0);
    }

    private Step read(AttributesBuilder attributes) {
        spans.add("step", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().allSteps().get(0);
    }

    private static AttributesBuilder chat() {
        return Attributes.builder().put("llm.request.type", "chat");
    }
}
