package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Takes a content of Gemini's API, {@code {"role":…,"parts":[…]}}, gives a message. */
final class GeminiContent {

    private static final String MODEL = "model";

    private GeminiContent() {}

    static Message message(JsonNode content) {
        String role = Json.field(content, "role").map(MessageParser::role).orElse(Message.UNKNOWN_ROLE);
        return new Message(role.equals(MODEL) ? "assistant" : role, parts(content));
    }

    /** Instructions may also be a text. */
    static List<MessagePart> parts(JsonNode content) {
        if (content.isTextual()) {
            return List.of(new Text(content.textValue()));
        }
        JsonNode parts = content.path("parts");
        return parts.isArray() ? Json.elements(parts).map(GeminiContent::part).toList() : List.of();
    }

    private static MessagePart part(JsonNode part) {
        Optional<String> text = Json.field(part, "text");
        if (text.isPresent()) {
            return part.path("thought").asBoolean() ? new Reasoning(text.get()) : new Text(text.get());
        }
        if (part.path("functionCall").isObject()) {
            return call(part.path("functionCall"));
        }
        if (part.path("functionResponse").isObject()) {
            return response(part.path("functionResponse"));
        }
        return new Other(type(part), part.toString());
    }

    private static ToolCall call(JsonNode call) {
        return new ToolCall(
                Json.field(call, "id"),
                Json.field(call, "name").orElse(""),
                Json.field(call, "args").orElse("{}"));
    }

    private static ToolCallResponse response(JsonNode response) {
        return new ToolCallResponse(
                Json.field(response, "id"), Json.field(response, "response").orElse(""));
    }

    /** The name of the field that is there says what the part is: {@code fileData}, {@code executableCode}, …. */
    private static String type(JsonNode part) {
        Iterator<String> names = part.fieldNames();
        return names.hasNext() ? names.next() : "";
    }
}
