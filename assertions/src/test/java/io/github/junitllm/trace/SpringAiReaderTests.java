package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringAiReaderTests {

    private final TestSpans spans = new TestSpans();

    @ParameterizedTest
    @CsvSource({
        "chat, , model_call",
        "embedding, , embedding_call",
        "image, , other",
        "framework, , other",
        "framework, chat_client, agent_step",
        "framework, advisor, other",
        "framework, tool_call, tool_execution",
        "execute_tool, tool_call, tool_execution"
    })
    void operation_and_kind_tell_the_step(String operation, String kind, String step) {
        AttributesBuilder attributes = operation(operation).put("gen_ai.request.model", "m");
        if (kind != null) {
            attributes.put("spring.ai.kind", kind);
        }

        assertThat(read(attributes).kind()).isEqualTo(step);
    }

    @Test
    void a_chat_has_its_provider_tokens_and_parameters() {
        ModelCall call = (ModelCall) read(chat("25", "6")
                .put("gen_ai.request.temperature", "0.2")
                .put("gen_ai.response.finish_reasons", "[\"TOOL_CALLS\"]"));

        assertThat(call.provider()).contains("openai");
        assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
        assertThat(call.parameters()).containsEntry("temperature", "0.2");
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
        assertThat(call.returnedModel()).isEmpty();
        assertThat(call.output())
                .isEqualTo(new NotCaptured<>("content was not captured by test.instrumentation; enable junit-llm's"
                        + " auto-configuration, which in @SpringBootTest puts prompts, answers and documents on Spring AI's"
                        + " spans"));
    }

    @Test
    void zero_tokens_of_a_chat_are_unknown_and_say_what_to_switch_on() {
        ModelCall call = (ModelCall) read(chat("0", "0"));

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(call.usageGap())
                .contains("Spring AI reported no tokens; for a streamed call it does with streamUsage(true) in the"
                        + " OpenAiChatOptions");
    }

    @Test
    void a_chat_that_failed_has_no_gap_in_its_usage() {
        Span span = spans.unended(
                "chat",
                Span.getInvalid(),
                0,
                operation("chat").put("spring.ai.x", "1").build());
        span.setStatus(StatusCode.ERROR, "429");

        assertThat(spans.trace().modelCalls().get(0).usageGap()).isEmpty();
    }

    @Test
    void a_library_that_its_scope_names_is_not_spring_ai() {
        spans.add("ai.koog", "chat", Span.getInvalid(), 0, 1, chat("0", "0").build());

        assertThat(spans.trace().modelCalls().get(0).usageGap())
                .contains("0 tokens were reported by ai.koog, as for a streamed call without usage");
    }

    @Test
    void the_chat_client_is_an_agent_step() {
        read(operation("framework")
                .put("spring.ai.kind", "chat_client")
                .put("spring.ai.chat.client.conversation.id", "s1"));

        assertThat(spans.trace().agentSteps()).hasSize(1);
    }

    @Test
    void a_guard_is_a_check_whose_result_the_span_does_not_tell() {
        GuardrailCheck check = (GuardrailCheck) read(operation("framework")
                .put("spring.ai.kind", "advisor")
                .put("spring.ai.advisor.name", "SafeGuardAdvisor"));

        assertThat(check.name()).isEqualTo("SafeGuardAdvisor");
        assertThat(check.result()).isEmpty();
    }

    @Test
    void a_tool_has_arguments_and_result_and_else_says_what_to_switch_on() {
        ToolExecution tool = (ToolExecution) read(operation("framework")
                .put("spring.ai.kind", "tool_call")
                .put("spring.ai.tool.definition.name", "refund")
                .put("spring.ai.tool.call.arguments", "{\"id\":1}"));

        assertThat(tool.name()).isEqualTo("refund");
        assertThat(tool.arguments()).isEqualTo(new Captured<>("{\"id\":1}"));
        assertThat(tool.result())
                .isEqualTo(new NotCaptured<>("content was not captured by test.instrumentation; enable the property"
                        + " spring.ai.tools.observations.include-content=true"));
    }

    @Test
    void a_query_of_a_vector_store_is_a_retrieval() {
        Retrieval retrieval = (Retrieval) read(vectorStore("query")
                .put("db.vector.query.content", "how long?")
                .put("gen_ai.retrieval.documents", "[{\"id\":\"p7\",\"score\":0.5,\"content\":\"30 days\"}]"));

        assertThat(retrieval.dataSourceId()).contains("policies");
        assertThat(retrieval.detail()).isEqualTo("\"how long?\" → 1 document");
    }

    @ParameterizedTest
    @CsvSource({"add", "delete"})
    void what_else_a_vector_store_does_is_no_retrieval(String operation) {
        assertThat(read(vectorStore(operation))).isInstanceOf(OtherStep.class);
    }

    private Step read(AttributesBuilder attributes) {
        spans.add("step", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().allSteps().get(0);
    }

    private static AttributesBuilder chat(String input, String output) {
        return operation("chat")
                .put("gen_ai.request.model", "gpt-4o-mini")
                .put("gen_ai.response.model", "none")
                .put("gen_ai.usage.input_tokens", input)
                .put("gen_ai.usage.output_tokens", output);
    }

    private static AttributesBuilder vectorStore(String operation) {
        return Attributes.builder()
                .put("spring.ai.kind", "vector_store")
                .put("db.operation.name", operation)
                .put("db.collection.name", "policies");
    }

    private static AttributesBuilder operation(String name) {
        return Attributes.builder().put("gen_ai.operation.name", name).put("gen_ai.system", "openai");
    }
}
