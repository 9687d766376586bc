package io.github.junitllm.capture.spring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.content.Media;
import org.springframework.ai.content.MediaContent;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Writes Spring AI's messages in the shape of the conventions: a role and typed parts. */
final class MessageJson {

    private MessageJson() {}

    static ObjectNode systemPart(Message message) {
        return GenAiJson.text(message.getText());
    }

    static ObjectNode message(Message message) {
        return GenAiJson.message(message.getMessageType().getValue(), parts(message));
    }

    /** Writes one choice of an answer. */
    static ObjectNode answer(Generation generation) {
        ObjectNode message = message(generation.getOutput());
        Optional.ofNullable(generation.getMetadata().getFinishReason())
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> message.put("finish_reason", finishReason(reason)));
        return message;
    }

    static ObjectNode toolDefinition(ToolDefinition tool) {
        return GenAiJson.toolDefinition(
                tool.name(),
                tool.description(),
                Optional.ofNullable(tool.inputSchema()).map(Json::parse));
    }

    private static ArrayNode parts(Message message) {
        ArrayNode parts = Json.array();
        if (message instanceof ToolResponseMessage results) {
            results.getResponses()
                    .forEach(result -> parts.add(GenAiJson.toolCallResponse(result.id(), result.responseData())));
            return parts;
        }
        Optional.ofNullable(message.getText())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parts.add(GenAiJson.text(text)));
        if (message instanceof MediaContent content) {
            content.getMedia().forEach(media -> parts.add(media(media)));
        }
        if (message instanceof AssistantMessage assistant) {
            assistant.getToolCalls().forEach(call -> parts.add(toolCall(call)));
        }
        return parts;
    }

    private static ObjectNode toolCall(AssistantMessage.ToolCall call) {
        return GenAiJson.toolCall(call.id(), call.name(), call.arguments());
    }

    private static ObjectNode media(Media media) {
        String mimeType = media.getMimeType().toString();
        return GenAiJson.media(media.getMimeType().getType(), mimeType, address(media.getData()));
    }

    /** Returns the address of a medium that is none of the message's own bytes. */
    private static @Nullable URI address(Object data) {
        try {
            return data instanceof String text && text.startsWith("http") ? new URI(text) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Providers differ in case, and the conventions in number: an answer has tool calls, a message ends in one. */
    private static String finishReason(String reason) {
        String name = reason.toLowerCase(Locale.ROOT);
        return name.equals("tool_calls") ? "tool_call" : name;
    }
}
