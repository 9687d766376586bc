package io.github.junitllm.examples.standin;

import java.util.List;

/**
 * One message of a prompt.
 *
 * @param text empty where the message has none
 * @param toolCalls what an assistant message asked for
 * @param toolCallId which call a tool message answers; empty for other roles
 */
public record Message(Role role, String text, List<ToolCall> toolCalls, String toolCallId) {

    /** Who speaks. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    public Message {
        toolCalls = List.copyOf(toolCalls);
    }
}
