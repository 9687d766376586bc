package io.github.junitllm.assertions;

import java.util.List;
import java.util.stream.Collectors;

/** Knows, for the libraries found on the class path, the line of code that lets their calls be seen. */
final class MissingWiring {

    private record Library(String name, String marker, String line) {

        boolean isOn(ClassLoader classPath) {
            return classPath.getResource(marker.replace('.', '/') + ".class") != null;
        }

        String advice() {
            return name + ": " + line;
        }
    }

    private static final List<Library> LIBRARIES = List.of(
            new Library(
                    "LangChain4j",
                    "dev.langchain4j.model.chat.ChatModel",
                    "add .listeners(List.of(LlmTracing.chatModelListener())) to the chat model's builder"
                            + " (AI Services need no line from LangChain4j 1.16 on)"),
            new Library(
                    "OpenAI Java client",
                    "com.openai.client.OpenAIClient",
                    "use OpenAITelemetry.create(openTelemetry).wrap(client) with the test's OpenTelemetry parameter,"
                            + " from io.opentelemetry.instrumentation:opentelemetry-openai-java-1.1"),
            new Library(
                    "Spring AI",
                    "org.springframework.ai.chat.model.ChatModel",
                    "add io.micrometer:micrometer-tracing-bridge-otel and Spring Boot's tracing (3.5:"
                            + " spring-boot-starter-actuator, 4: spring-boot-micrometer-tracing-opentelemetry); a"
                            + " @SpringBootTest needs no more, others build an OtelTracer from the test's OpenTelemetry"
                            + " parameter"),
            new Library(
                    "Google ADK",
                    "com.google.adk.agents.BaseAgent",
                    "leave the global OpenTelemetry to junit-llm (junit-llm.otel.global=true) and load no ADK class"
                            + " before the first LLM test"),
            new Library(
                    "Koog",
                    "ai.koog.agents.core.agent.AIAgent",
                    "install its OpenTelemetry feature and call setSdk((OpenTelemetrySdk) openTelemetry) with the test's OpenTelemetry parameter"));

    private static final String NONE =
            "start a span with the test's Tracer parameter around each model call: gen_ai.operation.name = chat,"
                    + " gen_ai.provider.name, gen_ai.request.model, gen_ai.usage.input_tokens, gen_ai.usage.output_tokens";

    private final ClassLoader classPath;

    MissingWiring(ClassLoader classPath) {
        this.classPath = classPath;
    }

    /** Returns one line a library, and one for what none of them makes. */
    String advice() {
        String lines = LIBRARIES.stream()
                .filter(library -> library.isOn(classPath))
                .map(Library::advice)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? NONE : lines + "\nanything else: " + NONE;
    }
}
