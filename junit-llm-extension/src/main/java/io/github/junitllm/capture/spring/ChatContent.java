package io.github.junitllm.capture.spring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.junitllm.capture.content.Json;
import io.github.junitllm.langchain4j.GenAi;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** Describes what a model was told and offered, and what it answered; Spring AI puts none of it on its spans. */
final class ChatContent {

    private ChatContent() {}

    static KeyValues of(ChatModelObservationContext context) {
        Prompt prompt = context.getRequest();
        return KeyValues.of(Stream.of(
                        system(prompt),
                        input(prompt),
                        tools(prompt),
                        output(Optional.ofNullable(context.getResponse())))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<KeyValue> system(Prompt prompt) {
        ArrayNode parts = Json.array();
        prompt.getInstructions().stream()
                .filter(SystemMessage.class::isInstance)
                .map(MessageJson::systemPart)
                .forEach(parts::add);
        return keyValue(GenAi.SYSTEM_INSTRUCTIONS, parts);
    }

    private static Optional<KeyValue> input(Prompt prompt) {
        ArrayNode messages = Json.array();
        prompt.getInstructions().stream()
                .filter(message -> !(message instanceof SystemMessage))
                .map(MessageJson::message)
                .forEach(messages::add);
        return keyValue(GenAi.INPUT_MESSAGES, messages);
    }

    private static Optional<KeyValue> tools(Prompt prompt) {
        ArrayNode definitions = Json.array();
        offered(prompt).stream()
                .map(tool -> MessageJson.toolDefinition(tool.getToolDefinition()))
                .forEach(definitions::add);
        return keyValue(GenAi.TOOL_DEFINITIONS, definitions);
    }

    /** Options of Spring AI 2 hold no list at all where no tool is offered. */
    private static List<ToolCallback> offered(Prompt prompt) {
        return prompt.getOptions() instanceof ToolCallingChatOptions options
                ? Objects.requireNonNullElse(options.getToolCallbacks(), List.of())
                : List.of();
    }

    private static Optional<KeyValue> output(Optional<ChatResponse> response) {
        ArrayNode messages = Json.array();
        response.stream()
                .flatMap(answer -> answer.getResults().stream())
                .map(MessageJson::answer)
                .forEach(messages::add);
        return keyValue(GenAi.OUTPUT_MESSAGES, messages);
    }

    private static Optional<KeyValue> keyValue(AttributeKey<String> key, ArrayNode content) {
        return content.isEmpty() ? Optional.empty() : Optional.of(KeyValue.of(key.getKey(), Json.write(content)));
    }
}
