package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.List;
import java.util.Optional;

/** Takes the JSON of {@code gen_ai.input.messages} and its like, gives messages; what does not fit stays raw text. */
final class MessageParser {

    private MessageParser() {}

    static List<Message> messages(JsonNode json) {
        return Json.elements(json).map(MessageParser::message).toList();
    }

    static List<MessagePart> parts(JsonNode json) {
        return Json.elements(json).map(MessageParser::part).toList();
    }

    static List<String> finishReasons(JsonNode json) {
        return Json.elements(json)
                .flatMap(message -> Json.field(message, "finish_reason").stream())
                .toList();
    }

    private static Message message(JsonNode json) {
        if (!json.isObject()) {
            return new Message(Message.UNKNOWN_ROLE, List.of(part(json)));
        }
        return new Message(Json.field(json, "role").orElse(Message.UNKNOWN_ROLE), partsOf(json));
    }

    private static List<MessagePart> partsOf(JsonNode message) {
        if (message.path("parts").isArray()) {
            return Json.elements(message.path("parts")).map(MessageParser::part).toList();
        }
        return Json.field(message, "content")
                .<List<MessagePart>>map(content -> List.of(new Text(content)))
                .orElseGet(() -> List.of(new Other("message", message.toString())));
    }

    private static MessagePart part(JsonNode json) {
        if (json.isTextual()) {
            return new Text(json.textValue());
        }
        String type = Json.field(json, "type").orElse("");
        Optional<String> content = Json.field(json, "content");
        return switch (type) {
            case "text" -> content.<MessagePart>map(Text::new).orElseGet(() -> new Other(type, json.toString()));
            case "reasoning" ->
                content.<MessagePart>map(Reasoning::new).orElseGet(() -> new Other(type, json.toString()));
            case "tool_call" -> toolCall(json);
            case "tool_call_response" -> toolCallResponse(json);
            default -> new Other(type, json.toString());
        };
    }

    private static ToolCall toolCall(JsonNode json) {
        return new ToolCall(
                Json.field(json, "id"),
                Json.field(json, "name").orElse(""),
                Json.field(json, "arguments").orElse(""));
    }

    private static ToolCallResponse toolCallResponse(JsonNode json) {
        return new ToolCallResponse(
                Json.field(json, "id"),
                Json.field(json, "response")
                        .or(() -> Json.field(json, "result"))
                        .orElse(""));
    }
}
