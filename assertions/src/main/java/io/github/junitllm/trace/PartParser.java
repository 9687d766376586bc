package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.function.Function;

/** Takes the JSON of one part of a message, of the conventions or of a chat API; what does not fit stays as it is. */
final class PartParser {

    private PartParser() {}

    /** Returns whether a list holds parts of one message, and not messages. */
    static boolean isListOfParts(JsonNode json) {
        return json.isArray()
                && !json.isEmpty()
                && Json.elements(json).allMatch(part -> part.path("type").isTextual() && !part.has("role"));
    }

    static MessagePart part(JsonNode json) {
        if (json.isTextual()) {
            return new Text(json.textValue());
        }
        return switch (Json.field(json, "type").orElse("")) {
            case "text", "input_text", "output_text" -> prose(json, Text::new, "content", "text");
            case "reasoning", "thinking" -> prose(json, Reasoning::new, "content", "thinking", "text");
            case "tool_call", "tool_use", "function_call" -> toolCall(json);
            case "tool_call_response", "tool_result", "function_call_output" -> toolCallResponse(json);
            default -> other(json);
        };
    }

    /** Reads a call whose parts some APIs put into an object {@code function}. */
    static ToolCall toolCall(JsonNode json) {
        JsonNode function = function(json);
        return new ToolCall(
                Json.first(json, "call_id", "id"),
                Json.field(function, "name").orElse(""),
                Json.first(function, "arguments", "input", "args").orElse(""));
    }

    /** Returns the object that holds a tool's name. */
    static JsonNode function(JsonNode json) {
        return json.path("function").isObject() ? json.path("function") : json;
    }

    private static ToolCallResponse toolCallResponse(JsonNode json) {
        return new ToolCallResponse(
                Json.first(json, "tool_use_id", "call_id", "id"),
                Json.first(json, "response", "result", "content", "output").orElse(""));
    }

    private static MessagePart prose(JsonNode json, Function<String, MessagePart> form, String... fields) {
        return Json.first(json, fields).map(form).orElseGet(() -> other(json));
    }

    private static Other other(JsonNode json) {
        return new Other(Json.field(json, "type").orElse(""), json.toString());
    }
}
