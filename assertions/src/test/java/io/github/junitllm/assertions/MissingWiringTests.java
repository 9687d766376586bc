package io.github.junitllm.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissingWiringTests {

    @Test
    void names_the_line_for_each_library_found() throws IOException {
        ClassLoader classPath = classPathWith(
                "dev/langchain4j/model/chat/ChatModel.class",
                "com/openai/client/OpenAIClient.class",
                "org/springframework/ai/chat/model/ChatModel.class",
                "com/google/adk/agents/BaseAgent.class",
                "ai/koog/agents/core/agent/AIAgent.class");

        assertThat(new MissingWiring(classPath).advice()).isEqualTo("""
                        LangChain4j: add .listeners(List.of(LlmTracing.chatModelListener())) to the chat model's builder (AI Services need no line from LangChain4j 1.16 on)
                        OpenAI Java client: use OpenAITelemetry.create(openTelemetry).wrap(client) with the test's OpenTelemetry parameter, from io.opentelemetry.instrumentation:opentelemetry-openai-java-1.1
                        Spring AI: add io.micrometer:micrometer-tracing-bridge-otel and Spring Boot's tracing (3.5: spring-boot-starter-actuator, 4: spring-boot-micrometer-tracing-opentelemetry); a @SpringBootTest needs no more, others build an OtelTracer from the test's OpenTelemetry parameter
                        Google ADK: leave the global OpenTelemetry to junit-llm (junit-llm.otel.global=true) and load no ADK class before the first LLM test
                        Koog: install its OpenTelemetry feature and call setSdk((OpenTelemetrySdk) openTelemetry) with the test's OpenTelemetry parameter
                        anything else: start a span with the test's Tracer parameter around each model call: gen_ai.operation.name = chat, gen_ai.provider.name, gen_ai.request.model, gen_ai.usage.input_tokens, gen_ai.usage.output_tokens""");
    }

    @Test
    void leaves_libraries_out_that_are_not_there() throws IOException {
        assertThat(new MissingWiring(classPathWith("com/google/adk/agents/BaseAgent.class")).advice())
                .isEqualTo("Google ADK: leave the global OpenTelemetry to junit-llm (junit-llm.otel.global=true) and"
                        + " load no ADK class before the first LLM test\nanything else: start a span with the test's"
                        + " Tracer parameter around each model call: gen_ai.operation.name = chat,"
                        + " gen_ai.provider.name, gen_ai.request.model, gen_ai.usage.input_tokens,"
                        + " gen_ai.usage.output_tokens");
    }

    @Test
    void falls_back_to_the_tracer() throws IOException {
        assertThat(new MissingWiring(classPathWith()).advice())
                .isEqualTo("start a span with the test's Tracer parameter around each model call:"
                        + " gen_ai.operation.name = chat, gen_ai.provider.name, gen_ai.request.model,"
                        + " gen_ai.usage.input_tokens,"
                        + " gen_ai.usage.output_tokens");
    }

    private static ClassLoader classPathWith(String... resources) throws IOException {
        URL found = URI.create("file:/found").toURL();
        return new ClassLoader(null) {
            @Override
            public @Nullable URL getResource(String name) {
                return Set.of(resources).contains(name) ? found : null;
            }
        };
    }
}
