package io.github.junitllm.trace;

import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads messages that OpenInference spreads over attributes. */
final class OpenInferenceMessages {

    private OpenInferenceMessages() {}

    /** Returns the messages; none where all of them are empty, as they are where content is hidden. */
    static List<Message> read(SpanAttributes attributes, String list) {
        return SpreadMessages.unlessHidden(attributes.elements(list).stream()
                .map(OpenInferenceMessages::message)
                .toList());
    }

    private static Message message(SpanAttributes message) {
        List<MessagePart> parts = new ArrayList<>();
        Optional<String> answered = message.label("message.tool_call_id");
        if (answered.isPresent()) {
            message.content("message.content")
                    .map(text -> new ToolCallResponse(answered, text))
                    .ifPresent(parts::add);
        } else {
            parts.addAll(ProviderMessages.parts(message, "message.content"));
        }
        message.elements("message.contents.").forEach(part -> part(part).ifPresent(parts::add));
        message.elements("message.tool_calls.").stream()
                .map(OpenInferenceMessages::toolCall)
                .forEach(parts::add);
        message.label("message.function_call_name")
                .map(name -> new ToolCall(
                        Optional.empty(),
                        name,
                        message.content("message.function_call_arguments_json").orElse("")))
                .ifPresent(parts::add);
        return new Message(message.label("message.role").orElse(Message.UNKNOWN_ROLE), parts);
    }

    private static Optional<MessagePart> part(SpanAttributes part) {
        Optional<String> text = part.content("message_content.text");
        return switch (part.label("message_content.type").orElse("text")) {
            case "text" -> text.map(Text::new);
            case "reasoning" -> text.map(Reasoning::new);
            case "tool_use" -> Optional.of(toolCall(part));
            default -> Optional.of(new Other(part.label("message_content.type").orElse(""), part.toJson()));
        };
    }

    private static ToolCall toolCall(SpanAttributes call) {
        return new ToolCall(
                call.label("tool_call.id"),
                call.label("tool_call.function.name").orElse(""),
                call.content("tool_call.function.arguments").orElse(""));
    }
}
