package io.github.junitllm.trace;

import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the elements of {@code gen_ai.prompt.N} and {@code gen_ai.completion.N}.
 *
 * @param form brings text to the form in which it was said
 */
record TraceloopMessages(UnaryOperator<String> form) {

    /** Returns the messages; none where all of them are empty, as they are where content is hidden. */
    List<Message> read(List<SpanAttributes> elements) {
        return elements.isEmpty()
                ? List.of()
                : SpreadMessages.unlessHidden(
                        elements.stream().map(this::message).toList());
    }

    private Message message(SpanAttributes element) {
        List<MessagePart> parts = new ArrayList<>();
        element.content("reasoning").map(Reasoning::new).ifPresent(parts::add);
        Optional<String> answered = element.label("tool_call_id").filter(id -> !element.has("tool_name"));
        if (answered.isPresent()) {
            element.content("content")
                    .map(text -> new ToolCallResponse(answered, form.apply(text)))
                    .ifPresent(parts::add);
        } else {
            content(element, parts);
        }
        element.elements("tool_calls.").forEach(call -> toolCall(call, "", "id", parts));
        element.elements("tool.").forEach(call -> toolCall(call, "", "call.id", parts));
        toolCall(element, "function_call.", "function_call.id", parts);
        toolCall(element, "tool.", "tool.call.id", parts);
        toolCall(element, "tool_", "tool_call_id", parts);
        return new Message(element.label("role").orElse(Message.UNKNOWN_ROLE), parts);
    }

    private void content(SpanAttributes element, List<MessagePart> parts) {
        for (MessagePart part : ProviderMessages.parts(element, "content")) {
            parts.add(part instanceof Text text ? new Text(form.apply(text.content())) : part);
        }
    }

    private static void toolCall(SpanAttributes call, String prefix, String id, List<MessagePart> parts) {
        call.label(prefix + "name")
                .map(name -> new ToolCall(
                        call.label(id), name, call.content(prefix + "arguments").orElse("")))
                .ifPresent(parts::add);
    }
}
