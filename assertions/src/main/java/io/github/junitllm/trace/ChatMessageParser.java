package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
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
        if (role.equals(TOOL_ROLE)) {
            Json.field(message, "content").map(text -> result(message, text)).ifPresent(parts::add);
        } else {
            parts.addAll(content(message.path("content")));
        }
        toolCalls(message).forEach(call -> parts.add(toolCall(call)));
        return parts;
    }

    /** Returns whether anything was captured of what was said; names and ids of tools are there even without. */
    static boolean holdsContent(JsonNode message) {
        return message.hasNonNull("content")
                || toolCalls(message).stream().anyMatch(call -> function(call).hasNonNull("arguments"));
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

    private static List<JsonNode> toolCalls(JsonNode message) {
        return message.path("tool_calls").isArray()
                ? Json.elements(message.path("tool_calls")).toList()
                : List.of();
    }

    private static ToolCall toolCall(JsonNode call) {
        return new ToolCall(
                Json.field(call, "id"),
                Json.field(function(call), "name").orElse(""),
                Json.field(function(call), "arguments").orElse(""));
    }

    private static JsonNode function(JsonNode call) {
        return call.path("function").isObject() ? call.path("function") : call;
    }

    private static ToolCallResponse result(JsonNode message, String text) {
        return new ToolCallResponse(PartParser.first(message, "id", "tool_call_id"), text);
    }
}
