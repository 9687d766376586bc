package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes the JSON of one part of a message, of the conventions or of a chat API; what does not fit stays as it is. */
final class PartParser {

    private PartParser() {}

    static MessagePart part(JsonNode json) {
        if (json.isTextual()) {
            return new Text(json.textValue());
        }
        String type = Json.field(json, "type").orElse("");
        return switch (type) {
            case "text", "input_text", "output_text" -> prose(json, Text::new, "content", "text");
            case "reasoning", "thinking" -> prose(json, Reasoning::new, "content", "thinking", "text");
            case "tool_call" -> toolCall(json, "arguments");
            case "tool_use" -> toolCall(json, "input");
            case "tool_call_response" -> toolCallResponse(json, first(json, "response", "result"));
            case "tool_result" -> toolCallResponse(json, Json.field(json, "content"));
            default -> new Other(type, json.toString());
        };
    }

    /** Returns the text of the first of these fields that is there. */
    static Optional<String> first(JsonNode json, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> Json.field(json, field).stream())
                .findFirst();
    }

    private static MessagePart prose(JsonNode json, Function<String, MessagePart> form, String... fields) {
        return first(json, fields)
                .map(form)
                .orElseGet(() -> new Other(Json.field(json, "type").orElse(""), json.toString()));
    }

    private static ToolCall toolCall(JsonNode json, String arguments) {
        return new ToolCall(
                Json.field(json, "id"),
                Json.field(json, "name").orElse(""),
                Json.field(json, arguments).orElse(""));
    }

    private static ToolCallResponse toolCallResponse(JsonNode json, Optional<String> response) {
        return new ToolCallResponse(first(json, "id", "tool_use_id"), response.orElse(""));
    }
}
