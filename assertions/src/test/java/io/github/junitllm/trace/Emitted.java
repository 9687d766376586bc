package io.github.junitllm.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;

/** Attributes as different instrumentations write them of one and the same piece of work. */
final class Emitted {

    static final String OTEL_OPENAI = "io.opentelemetry.openai-java-1.1";
    static final String MICROMETER = "org.springframework.boot";
    static final String ARIZE_LANGCHAIN4J = "com.arize.langchain4j";
    static final String ARIZE_SPRING = "com.arize.springai";
    static final String OURS = "io.github.junitllm.langchain4j";
    static final String MCP = "io.modelcontextprotocol.client";

    private Emitted() {}

    /** A call as OpenTelemetry's conventions have it. */
    static AttributesBuilder chat(String responseId, long input, long output) {
        return chat(input, output).put("gen_ai.response.id", responseId);
    }

    static AttributesBuilder chat(long input, long output) {
        return GenAi.chat()
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.response.model", "gpt-4o-mini-2024-07-18")
                .put("gen_ai.usage.input_tokens", input)
                .put("gen_ai.usage.output_tokens", output)
                .put("gen_ai.response.finish_reasons", new String[] {"stop"});
    }

    /** A call as Spring AI has it, all of it as text. */
    static AttributesBuilder springChat(String responseId, long input, long output) {
        return Attributes.builder()
                .put("gen_ai.operation.name", "chat")
                .put("gen_ai.system", "openai")
                .put("gen_ai.request.model", "gpt-4o-mini")
                .put("gen_ai.response.id", responseId)
                .put("gen_ai.response.model", "gpt-4o-mini-2024-07-18")
                .put("gen_ai.usage.input_tokens", Long.toString(input))
                .put("gen_ai.usage.output_tokens", Long.toString(output))
                .put("gen_ai.usage.total_tokens", Long.toString(input + output))
                .put("gen_ai.response.finish_reasons", "[\"STOP\"]");
    }

    /** A call of Spring AI to which tools were offered. */
    static AttributesBuilder springChatWithTools(String responseId, long input, long output) {
        return springChat(responseId, input, output).put("spring.ai.model.request.tool.names", "[\"get_weather\"]");
    }

    /** A tool as Spring AI 1 has it. */
    static Attributes springTool(String name) {
        return Attributes.builder()
                .put("gen_ai.operation.name", "framework")
                .put("gen_ai.system", "spring_ai")
                .put("spring.ai.kind", "tool_call")
                .put("spring.ai.tool.definition.name", name)
                .build();
    }

    /** The client that streams in Spring AI 1, or in Spring AI 2 where an advisor calls tools. */
    static Attributes springStream(String advisors) {
        return Attributes.builder()
                .put("gen_ai.operation.name", "framework")
                .put("gen_ai.system", "spring_ai")
                .put("spring.ai.kind", "chat_client")
                .put("spring.ai.chat.client.stream", "true")
                .put("spring.ai.chat.client.advisors", advisors)
                .build();
    }

    static Attributes springAdvisor(String name) {
        return Attributes.builder()
                .put("gen_ai.operation.name", "framework")
                .put("gen_ai.system", "spring_ai")
                .put("spring.ai.kind", "advisor")
                .put("spring.ai.advisor.name", name)
                .build();
    }

    /** A call as OpenInference has it. */
    static AttributesBuilder llm(String model, long input, long output) {
        return openInference("LLM")
                .put("llm.model_name", model)
                .put("llm.token_count.prompt", input)
                .put("llm.token_count.completion", output);
    }

    static AttributesBuilder openInference(String kind) {
        return Attributes.builder().put("openinference.span.kind", kind);
    }

    static AttributesBuilder tool(String name, String callId) {
        return GenAi.tool(name).put("gen_ai.tool.call.id", callId);
    }

    static AttributesBuilder embeddings(long input) {
        return GenAi.operation("embeddings").toBuilder()
                .put("gen_ai.request.model", "text-embedding-3-small")
                .put("gen_ai.usage.input_tokens", input);
    }
}
