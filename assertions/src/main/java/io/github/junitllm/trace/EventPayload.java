package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Finds what an event says: in a log record's body, or in the attributes of an event of a span. */
final class EventPayload {

    private static final String CONTENT = "content";
    private static final List<String> TEXTS = List.of("role", CONTENT, "id", "finish_reason");
    private static final List<String> CONTAINERS = List.of("tool_calls", "message", CONTENT);

    private EventPayload() {}

    static JsonNode of(CapturedEvent event) {
        return event.body()
                .map(EventPayload::object)
                .or(() -> event.attributes().json("gen_ai.event.content"))
                .orElseGet(() -> ofAttributes(event.attributes()));
    }

    private static JsonNode object(JsonNode body) {
        if (!body.isTextual()) {
            return body;
        }
        Optional<JsonNode> json = Json.parse(body.textValue()).filter(JsonNode::isObject);
        return json.orElseGet(() -> JsonNodeFactory.instance.objectNode().set(CONTENT, body));
    }

    private static JsonNode ofAttributes(SpanAttributes attributes) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(key -> attributes.content(key).ifPresent(text -> object.put(key, text)));
        CONTAINERS.forEach(key -> attributes.json(key).ifPresent(json -> object.set(key, json)));
        return object;
    }
}
