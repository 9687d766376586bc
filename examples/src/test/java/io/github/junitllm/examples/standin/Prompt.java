package io.github.junitllm.examples.standin;

import io.github.junitllm.examples.standin.Message.Role;
import java.util.List;

/** All that a chat model gets to see. */
public record Prompt(List<Message> messages, List<ToolOffer> tools) {

    public Prompt {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** Returns the prompt as one text; the ids of tool calls, which differ from run to run, are left out. */
    String transcript() {
        StringBuilder transcript = new StringBuilder();
        tools.forEach(tool -> transcript.append(tool).append('\n'));
        for (Message message : messages) {
            transcript.append(message.role()).append(": ").append(message.text());
            message.toolCalls()
                    .forEach(call -> transcript.append(' ').append(call.name()).append(call.arguments()));
            transcript.append('\n');
        }
        return transcript.toString();
    }

    Turn currentTurn() {
        return Turn.of(messages);
    }

    Instructions instructions() {
        return Instructions.from(messages.stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .map(Message::text)
                .toList());
    }
}
