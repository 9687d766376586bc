package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenInferenceReaderTests {

    private final TestSpans spans = new TestSpans();

    @ParameterizedTest
    @CsvSource({
        "LLM, model_call",
        "llm, model_call",
        "TOOL, tool_execution",
        "AGENT, agent_step",
        "RETRIEVER, retrieval",
        "EMBEDDING, embedding_call",
        "RERANKER, reranking",
        "GUARDRAIL, guardrail_check",
        "EVALUATOR, evaluation",
        "CHAIN, other",
        "PROMPT, other"
    })
    void the_span_kind_tells_the_step(String kind, String step) {
        assertThat(read(kind(kind)).kind()).isEqualTo(step);
    }

    @Test
    void a_chain_with_a_model_and_tokens_is_no_call() {
        assertThat(read(kind("CHAIN").put("llm.model_name", "gpt-4o").put("llm.token_count.prompt", 7)))
                .isInstanceOf(OtherStep.class);
    }

    @Test
    void a_call_has_models_tokens_cost_and_parameters() {
        ModelCall call = call(kind("LLM")
                .put("llm.provider", "azure")
                .put("llm.system", "langchain4j")
                .put("llm.model_name", "gpt-4o")
                .put("llm.response.model_name", "gpt-4o-2024-08-06")
                .put("llm.token_count.prompt", "100")
                .put("llm.token_count.completion", 20)
                .put("llm.token_count.prompt_details.cache_read", 64)
                .put("llm.token_count.prompt_details.cache_write", 8)
                .put("llm.token_count.completion_details.reasoning", 12)
                .put("llm.cost.prompt", 0.001)
                .put("llm.cost.completion", "0.0025")
                .put("llm.invocation_parameters", "{\"temperature\":0.2,\"max_completion_tokens\":50,\"stop\":[\"x\"]}")
                .put("llm.finish_reason", "STOP")
                .put("session.id", "s1"));

        assertThat(call.provider()).contains("azure.ai.openai");
        assertThat(call.requestedModel()).contains("gpt-4o");
        assertThat(call.returnedModel()).contains("gpt-4o-2024-08-06");
        assertThat(call.usage())
                .isEqualTo(new TokenUsage(
                        OptionalLong.of(100),
                        OptionalLong.of(20),
                        OptionalLong.of(64),
                        OptionalLong.of(8),
                        OptionalLong.of(12)));
        assertThat(call.reportedCost()).contains(new BigDecimal("0.0035"));
        assertThat(call.parameters())
                .isEqualTo(Map.of("temperature", "0.2", "max_tokens", "50", "stop_sequences", "[\"x\"]"));
        assertThat(call.finishReasons()).containsExactly(FinishReason.STOP);
        assertThat(call.conversationId()).contains("s1");
    }

    @Test
    void a_call_has_messages_with_all_kinds_of_parts() {
        ModelCall call = call(kind("LLM")
                .put("llm.input_messages.0.message.role", "system")
                .put("llm.input_messages.0.message.content", "Be brief.")
                .put("llm.input_messages.1.message.role", "tool")
                .put("llm.input_messages.1.message.content", "18C")
                .put("llm.input_messages.1.message.tool_call_id", "c1")
                .put("llm.output_messages.0.message.role", "assistant")
                .put("llm.output_messages.0.message.contents.0.message_content.type", "reasoning")
                .put("llm.output_messages.0.message.contents.0.message_content.text", "hm")
                .put("llm.output_messages.0.message.contents.1.message_content.type", "text")
                .put("llm.output_messages.0.message.contents.1.message_content.text", "Yes.")
                .put("llm.output_messages.0.message.contents.2.message_content.type", "image")
                .put("llm.output_messages.0.message.contents.2.message_content.image.image.url", "http://x")
                .put("llm.output_messages.0.message.tool_calls.0.tool_call.id", "c2")
                .put("llm.output_messages.0.message.tool_calls.0.tool_call.function.name", "refund")
                .put("llm.output_messages.0.message.tool_calls.0.tool_call.function.arguments", "{\"id\":1}"));

        assertThat(call.input())
                .isEqualTo(new Captured<>(List.of(
                        new Message("system", List.of(new Text("Be brief."))),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "18C"))))));
        assertThat(call.output())
                .isEqualTo(new Captured<>(List.of(new Message(
                        "assistant",
                        List.of(
                                new Reasoning("hm"),
                                new Text("Yes."),
                                new Other(
                                        "image",
                                        "{\"message_content.image.image.url\":\"http://x\","
                                                + "\"message_content.type\":\"image\"}"),
                                new ToolCall(Optional.of("c2"), "refund", "{\"id\":1}"))))));
        assertThat(call.reasoningText()).isEqualTo(new Captured<>("hm"));
    }

    @Test
    void messages_stand_in_their_order_beyond_ten() {
        AttributesBuilder attributes = kind("LLM");
        for (int i = 11; i >= 0; i--) {
            attributes.put("llm.input_messages." + i + ".message.content", "m" + i);
        }

        assertThat(call(attributes).inputText())
                .isEqualTo(new Captured<>("m0\nm1\nm2\nm3\nm4\nm5\nm6\nm7\nm8\nm9\nm10\nm11"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"role\":\"user\",\"content\":\"Hi\"}]",
                "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}",
                "{\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"Hi\"}]}]}",
                "Hi"
            })
    void the_input_value_stands_in_for_missing_messages(String value) {
        assertThat(call(kind("LLM").put("input.value", value)).inputText()).isEqualTo(new Captured<>("Hi"));
    }

    @Test
    void the_output_value_may_be_a_whole_response() {
        ModelCall call = call(kind("LLM")
                .put(
                        "output.value",
                        "{\"id\":\"c\",\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\","
                                + "\"content\":null,\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":"
                                + "{\"name\":\"refund\",\"arguments\":\"{}\"}}]}}]}"));

        assertThat(call.toolCalls())
                .isEqualTo(new Captured<>(List.of(new ToolCall(Optional.of("c1"), "refund", "{}"))));
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
    }

    @Test
    void hidden_content_is_not_captured_and_says_what_hides_it() {
        ModelCall call = call(kind("LLM")
                .put("input.value", "__REDACTED__")
                .put("llm.input_messages.0.message.role", "user")
                .put("llm.input_messages.0.message.content", "__REDACTED__"));

        NotCaptured<?> hidden = new NotCaptured<>(
                "content was not captured by test.instrumentation; enable the content of"
                        + " OpenInference's spans: a TraceConfig without hideInputs, hideOutputs, hideInputMessages and"
                        + " hideOutputMessages, outside of Java none of the environment variables OPENINFERENCE_HIDE_…");
        assertThat(call.input()).isEqualTo(hidden);
        assertThat(call.output()).isEqualTo(hidden);
    }

    @Test
    void zero_tokens_of_a_call_that_succeeded_are_unknown() {
        ModelCall call = call(kind("LLM").put("llm.token_count.prompt", 0).put("llm.token_count.completion", 0));

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(call.usageGap())
                .contains("0 tokens were reported by test.instrumentation, as for a streamed call without usage");
    }

    @Test
    void a_call_has_tools_and_the_prompt_it_was_made_from() {
        ModelCall call = call(kind("LLM")
                .put(
                        "llm.tools.0.tool.json_schema",
                        "{\"type\":\"function\",\"function\":{\"name\":\"refund\",\"parameters\":{}}}")
                .put("llm.tools.1.tool.json_schema", "{\"name\":\"lookup\",\"input_schema\":{\"a\":1}}")
                .put("llm.prompt_template.version", "v3")
                .put("llm.prompt_template.template", "Be {mood}.")
                .put("llm.prompt_template.variables", "{\"mood\":\"brief\"}"));

        assertThat(call.toolDefinitions())
                .isEqualTo(new Captured<>(List.of(
                        new ToolDefinition("refund", Optional.empty(), Optional.of("{}")),
                        new ToolDefinition("lookup", Optional.empty(), Optional.of("{\"a\":1}")))));
        PromptReference prompt = call.prompt().orElseThrow();
        assertThat(prompt.version()).contains("v3");
        assertThat(prompt.variables()).isEqualTo(Map.of("mood", "brief"));
        assertThat(prompt.hash()).isEmpty();
        assertThat(prompt.textHash()).isPresent();
    }

    @Test
    void a_tool_has_name_arguments_and_result() {
        ToolExecution tool = (ToolExecution) read(kind("TOOL")
                .put("tool.name", "refund")
                .put("tool.description", "pays back")
                .put("tool.parameters", "{\"type\":\"object\",\"properties\":{\"id\":{}}}")
                .put("tool_call.id", "c1")
                .put("output.value", "done"));

        assertThat(tool.name()).isEqualTo("refund");
        assertThat(tool.callId()).contains("c1");
        assertThat(tool.description()).contains("pays back");
        assertThat(tool.arguments()).isInstanceOf(NotCaptured.class);
        assertThat(tool.result()).isEqualTo(new Captured<>("done"));
    }

    @Test
    void a_tool_s_parameters_are_its_arguments_where_they_are_no_schema() {
        ToolExecution tool = (ToolExecution) read(kind("TOOL").put("tool.parameters", "{\"id\":1}"));

        assertThat(tool.arguments()).isEqualTo(new Captured<>("{\"id\":1}"));
    }

    @Test
    void a_retriever_has_query_and_documents() {
        Retrieval retrieval = (Retrieval) read(kind("RETRIEVER")
                .put("input.value", "how long?")
                .put("retrieval.documents.0.document.id", "p7")
                .put("retrieval.documents.0.document.content", "30 days")
                .put("retrieval.documents.0.document.score", "0.5")
                .put("retrieval.documents.1.document.id", 8));

        assertThat(retrieval.query()).isEqualTo(new Captured<>("how long?"));
        assertThat(retrieval.documents())
                .isEqualTo(new Captured<>(List.of(
                        new RetrievedDocument(Optional.of("p7"), OptionalDouble.of(0.5), Optional.of("30 days")),
                        new RetrievedDocument(Optional.of("8"), OptionalDouble.empty(), Optional.empty()))));
    }

    @Test
    void a_reranker_has_query_and_documents_in_their_new_order() {
        Reranking reranking = (Reranking) read(kind("RERANKER")
                .put("reranker.query", "how long?")
                .put("reranker.input_documents.0.document.id", "a")
                .put("reranker.output_documents.0.document.id", "b"));

        assertThat(reranking.query()).isEqualTo(new Captured<>("how long?"));
        assertThat(reranking.documents().asOptional().orElseThrow())
                .extracting(RetrievedDocument::id)
                .containsExactly(Optional.of("b"));
    }

    @Test
    void an_embedding_has_model_and_tokens() {
        EmbeddingCall call = (EmbeddingCall)
                read(kind("EMBEDDING").put("embedding.model_name", "e3").put("llm.token_count.prompt", 8));

        assertThat(call.requestedModel()).contains("e3");
        assertThat(call.inputTokens()).hasValue(8);
    }

    @Test
    void a_list_with_a_hole_is_read_and_is_a_problem() {
        read(kind("LLM")
                .put("llm.input_messages.0.message.content", "a")
                .put("llm.input_messages.999999999.message.content", "b")
                .put("llm.input_messages.99999999999999999999999.message.content", "c")
                .put("llm.input_messages.x.message.content", "d"));

        assertThat(((ModelCall) spans.trace().allSteps().get(0)).inputText()).isEqualTo(new Captured<>("a\nb"));
        assertThat(spans.trace().problems())
                .extracting(TraceProblem::what)
                .containsExactly("llm.input_messages.1 is missing, though there is a llm.input_messages.999999999");
    }

    private ModelCall call(AttributesBuilder attributes) {
        return (ModelCall) read(attributes);
    }

    private Step read(AttributesBuilder attributes) {
        spans.add("step", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().allSteps().get(0);
    }

    private static AttributesBuilder kind(String kind) {
        return Attributes.builder().put("openinference.span.kind", kind);
    }
}
