package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes messages in the forms of the providers' own interfaces, gives ours; what does not fit stays raw text. */
final class ProviderMessages {

    /** Where requests and responses keep their messages. */
    private static final List<String> ENVELOPES = List.of("messages", "choices", "input", "output");

    private ProviderMessages() {}

    /** Reads an attribute that holds a list of messages, a whole request or response, or prose. */
    static List<Message> read(SpanAttributes attributes, String key) {
        Optional<JsonNode> json = attributes.json(key);
        if (json.isPresent()) {
            return messages(json.get());
        }
        return attributes.content(key).map(text -> List.of(prose(text))).orElse(List.of());
    }

    /** Returns the finish reasons that a whole response or its messages hold. */
    static List<String> finishReasons(SpanAttributes attributes, String key) {
        return attributes.json(key).stream()
                .flatMap(json -> Json.elements(json.path("choices").isArray() ? json.path("choices") : json))
                .flatMap(choice -> Json.field(choice, "finish_reason").stream())
                .toList();
    }

    /** Reads what a message says: prose, or a JSON list of parts. */
    static List<MessagePart> parts(SpanAttributes attributes, String key) {
        return attributes
                .json(key)
                .filter(ProviderMessages::isListOfParts)
                .map(ProviderMessages::content)
                .or(() -> attributes.content(key).map(text -> List.<MessagePart>of(new Text(text))))
                .orElse(List.of());
    }

    static List<Message> messages(JsonNode json) {
        if (json.isObject()) {
            for (String envelope : ENVELOPES) {
                if (json.path(envelope).isArray()) {
                    return Json.elements(json.path(envelope))
                            .map(ProviderMessages::message)
                            .toList();
                }
            }
        }
        return isListOfParts(json)
                ? List.of(new Message(Message.UNKNOWN_ROLE, content(json)))
                : Json.elements(json).map(ProviderMessages::message).toList();
    }

    private static boolean isListOfParts(JsonNode json) {
        return json.isArray()
                && !json.isEmpty()
                && Json.elements(json).allMatch(part -> part.path("type").isTextual() && !part.has("role"));
    }

    private static Message message(JsonNode json) {
        if (json.path("message").isObject()) {
            return message(json.path("message"));
        }
        if (!json.isObject()) {
            return prose(Json.text(json));
        }
        if (json.path("parts").isArray()) {
            return new Message(role(json), MessageParser.parts(json.path("parts")));
        }
        List<MessagePart> parts = partsOf(json);
        return new Message(role(json), parts.isEmpty() && !json.has("role") ? List.of(other(json)) : parts);
    }

    private static List<MessagePart> partsOf(JsonNode message) {
        List<MessagePart> parts = new ArrayList<>();
        Json.field(message, "reasoning_content").map(Reasoning::new).ifPresent(parts::add);
        Optional<String> answered = Json.field(message, "tool_call_id");
        if (answered.isPresent()) {
            parts.add(new ToolCallResponse(
                    answered, Json.field(message, "content").orElse("")));
        } else {
            parts.addAll(content(message.path("content")));
        }
        elementsOf(message.path("tool_calls")).map(ProviderMessages::toolCall).forEach(parts::add);
        return parts;
    }

    private static List<MessagePart> content(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue().isEmpty() ? List.of() : List.of(new Text(content.textValue()));
        }
        return content.isContainerNode()
                ? Json.elements(content).map(ProviderMessages::part).toList()
                : List.of();
    }

    private static MessagePart part(JsonNode json) {
        if (json.isTextual()) {
            return new Text(json.textValue());
        }
        return switch (Json.field(json, "type").orElse("")) {
            case "text", "input_text", "output_text" -> text(json);
            case "reasoning", "thinking" -> reasoning(json);
            case "tool_use", "tool_call", "function_call" -> toolCall(json);
            case "tool_result", "function_call_output" -> toolResult(json);
            default -> other(json);
        };
    }

    private static MessagePart text(JsonNode json) {
        return Json.field(json, "text")
                .or(() -> Json.field(json, "content"))
                .<MessagePart>map(Text::new)
                .orElseGet(() -> other(json));
    }

    private static MessagePart reasoning(JsonNode json) {
        return Stream.of("thinking", "text", "content")
                .flatMap(name -> Json.field(json, name).stream())
                .findFirst()
                .<MessagePart>map(Reasoning::new)
                .orElseGet(() -> other(json));
    }

    private static ToolCall toolCall(JsonNode json) {
        JsonNode function = json.path("function").isObject() ? json.path("function") : json;
        return new ToolCall(
                Json.field(json, "call_id").or(() -> Json.field(json, "id")),
                Json.field(function, "name").orElse(""),
                Stream.of("arguments", "input", "args")
                        .flatMap(name -> Json.field(function, name).stream())
                        .findFirst()
                        .orElse(""));
    }

    private static ToolCallResponse toolResult(JsonNode json) {
        return new ToolCallResponse(
                Json.field(json, "tool_use_id").or(() -> Json.field(json, "call_id")),
                Json.field(json, "content").or(() -> Json.field(json, "output")).orElse(""));
    }

    private static Message prose(String text) {
        return new Message(Message.UNKNOWN_ROLE, List.of(new Text(text)));
    }

    private static Other other(JsonNode json) {
        return new Other(Json.field(json, "type").orElse(""), json.toString());
    }

    private static String role(JsonNode json) {
        return Json.field(json, "role").orElse(Message.UNKNOWN_ROLE);
    }

    private static Stream<JsonNode> elementsOf(JsonNode json) {
        return json.isArray() ? Json.elements(json) : Stream.empty();
    }
}
