package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Text;
import java.util.List;
import java.util.Optional;

/** Reads attributes that hold messages in the form of the current conventions; what has no such form stays text. */
final class GenAiMessages {

    private final SpanAttributes attributes;

    GenAiMessages(SpanAttributes attributes) {
        this.attributes = attributes;
    }

    List<Message> messages(String key) {
        Optional<JsonNode> json = attributes.json(key);
        if (json.isPresent()) {
            return MessageParser.messages(json.get());
        }
        return prose(key)
                .map(text -> List.of(new Message(Message.UNKNOWN_ROLE, List.of(new Text(text)))))
                .orElse(List.of());
    }

    List<MessagePart> parts(String key) {
        Optional<JsonNode> json = attributes.json(key);
        if (json.isPresent()) {
            return MessageParser.parts(json.get());
        }
        return prose(key).map(text -> List.<MessagePart>of(new Text(text))).orElse(List.of());
    }

    List<String> finishReasons(String key) {
        return ProviderMessages.finishReasons(attributes, key);
    }

    List<ToolDefinition> toolDefinitions(String key) {
        return attributes.json(key).map(GenAiMessages::toolDefinitions).orElse(List.of());
    }

    private static List<ToolDefinition> toolDefinitions(JsonNode json) {
        return Json.elements(json)
                .filter(JsonNode::isObject)
                .map(ToolDefinitionParser::definition)
                .toList();
    }

    private Optional<String> prose(String key) {
        return attributes.content(key).filter(text -> !text.strip().equals("{}"));
    }
}
