package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes the JSON of {@code gen_ai.input.messages} and its like, gives messages; what does not fit stays raw text. */
final class MessageParser {

    private MessageParser() {}

    static List<Message> messages(JsonNode json) {
        return listed(json).map(MessageParser::message).toList();
    }

    static List<MessagePart> parts(JsonNode json) {
        return Json.elements(json).map(PartParser::part).toList();
    }

    static List<String> finishReasons(JsonNode json) {
        return listed(json)
                .flatMap(message -> Json.field(message, "finish_reason").stream())
                .toList();
    }

    static String role(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<JsonNode> listed(JsonNode json) {
        return Json.elements(json.path("messages").isArray() ? json.path("messages") : json);
    }

    private static Message message(JsonNode json) {
        if (!json.isObject()) {
            return new Message(Message.UNKNOWN_ROLE, List.of(PartParser.part(json)));
        }
        String role = Json.field(json, "role").map(MessageParser::role).orElse(Message.UNKNOWN_ROLE);
        return new Message(role, partsOf(role, json));
    }

    private static List<MessagePart> partsOf(String role, JsonNode message) {
        if (message.path("parts").isArray()) {
            return parts(message.path("parts"));
        }
        List<MessagePart> parts = ChatMessageParser.parts(role, message);
        return parts.isEmpty() && !message.has("content") ? List.of(new Other("message", message.toString())) : parts;
    }
}
