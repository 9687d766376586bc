package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the JSON of messages, of the conventions or of a chat API, alone or in the request or response that holds them,
 * gives messages; what does not fit stays raw text.
 */
final class MessageParser {

    /** Where requests and responses keep their messages. */
    private static final List<String> ENVELOPES = List.of("messages", "choices", "input", "output");

    private MessageParser() {}

    static List<Message> messages(JsonNode json) {
        return PartParser.isListOfParts(json)
                ? List.of(new Message(Message.UNKNOWN_ROLE, parts(json)))
                : written(json).map(MessageParser::message).toList();
    }

    static List<MessagePart> parts(JsonNode json) {
        return Json.elements(json).map(PartParser::part).toList();
    }

    static List<String> finishReasons(JsonNode json) {
        return written(json)
                .flatMap(message -> Json.field(message, "finish_reason").stream())
                .toList();
    }

    static String role(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<JsonNode> written(JsonNode json) {
        return ENVELOPES.stream()
                .map(json::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(Json::elements)
                .orElseGet(() -> Json.elements(json));
    }

    /** A choice of a response wraps its message. */
    private static Message message(JsonNode json) {
        JsonNode message = json.path("message").isObject() ? json.path("message") : json;
        if (!message.isObject()) {
            return new Message(Message.UNKNOWN_ROLE, List.of(PartParser.part(message)));
        }
        String role = Json.field(message, "role").map(MessageParser::role).orElse(Message.UNKNOWN_ROLE);
        return new Message(role, partsOf(role, message));
    }

    private static List<MessagePart> partsOf(String role, JsonNode message) {
        if (message.path("parts").isArray()) {
            return parts(message.path("parts"));
        }
        List<MessagePart> parts = ChatMessageParser.parts(role, message);
        return parts.isEmpty() && !message.has("content") ? List.of(raw(message)) : parts;
    }

    private static Other raw(JsonNode message) {
        return new Other(Json.field(message, "type").orElse("message"), message.toString());
    }
}
