package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Text;
import java.util.List;
import java.util.Optional;

/** Reads attributes that hold what was said, be it messages in a provider's own form or prose. */
final class ProviderMessages {

    private ProviderMessages() {}

    /** Reads an attribute that holds a list of messages, a whole request or response, or prose. */
    static List<Message> read(SpanAttributes attributes, String key) {
        Optional<JsonNode> json = attributes.json(key);
        if (json.isPresent()) {
            return MessageParser.messages(json.get());
        }
        return attributes
                .content(key)
                .map(text -> List.of(new Message(Message.UNKNOWN_ROLE, List.of(new Text(text)))))
                .orElse(List.of());
    }

    /** Returns the finish reasons that a whole response or its messages hold. */
    static List<String> finishReasons(SpanAttributes attributes, String key) {
        return attributes.json(key).map(MessageParser::finishReasons).orElse(List.of());
    }

    /** Reads what a message says: prose, or a JSON list of parts. */
    static List<MessagePart> parts(SpanAttributes attributes, String key) {
        return attributes
                .json(key)
                .filter(PartParser::isListOfParts)
                .map(MessageParser::parts)
                .or(() -> attributes.content(key).map(text -> List.<MessagePart>of(new Text(text))))
                .orElse(List.of());
    }
}
