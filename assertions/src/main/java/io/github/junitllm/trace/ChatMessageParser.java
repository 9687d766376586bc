package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads a message as chat APIs write it: {@code role}, {@code content}, {@code tool_calls}. */
final class ChatMessageParser {

    private static final String TOOL_ROLE = "tool";

    private ChatMessageParser() {}

    /** Returns the parts in the order in which a model makes them; empty where the message holds none. */
    static List<MessagePart> parts(String role, JsonNode message) {
        List<MessagePart> parts = new ArrayList<>();
        Json.field(message, "reasoning_content").map(Reasoning::new).ifPresent(parts::add);
        if (role.equals(TOOL_ROLE) || message.hasNonNull("tool_call_id")) {
            Json.field(message, "content").map(text -> result(message, text)).ifPresent(parts::add);
        } else {
            parts.addAll(content(message.path("content")));
        }
        Json.listed(message.path("tool_calls")).map(PartParser::toolCall).forEach(parts::add);
        return parts;
    }

    /** Returns whether anything was captured of what was said; names and ids of tools are there even without. */
    static boolean holdsContent(JsonNode message) {
        return message.hasNonNull("content")
                || Json.listed(message.path("tool_calls"))
                        .map(PartParser::function)
                        .anyMatch(function -> function.hasNonNull("arguments"));
    }

    private static List<MessagePart> content(JsonNode content) {
        if (content.isMissingNode() || content.isNull()) {
            return List.of();
        }
        if (content.isContainerNode()) {
            return Json.elements(content).map(PartParser::part).toList();
        }
        String text = Json.text(content);
        return text.isEmpty() ? List.of() : List.of(new Text(text));
    }

    private static ToolCallResponse result(JsonNode message, String text) {
        return new ToolCallResponse(Json.first(message, "tool_call_id", "id"), text);
    }
}
