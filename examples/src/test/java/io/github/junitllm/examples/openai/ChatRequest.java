package io.github.junitllm.examples.openai;

import io.github.junitllm.examples.openai.LedgerEntry.Delivery;
import io.github.junitllm.examples.openai.LedgerEntry.ToolResult;
import io.github.junitllm.examples.standin.Message;
import io.github.junitllm.examples.standin.Message.Role;
import io.github.junitllm.examples.standin.Prompt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A request for a chat completion. */
record ChatRequest(String model, Prompt prompt, Delivery delivery, StreamUsage streamUsage) {

    /** Whether a stream ends with a chunk that tells the usage. */
    enum StreamUsage {
        INCLUDED,
        LEFT_OUT
    }

    /** Returns the results of the calls that the latest response asked for. */
    List<ToolResult> newToolResults() {
        Deque<ToolResult> results = new ArrayDeque<>();
        List<Message> messages = prompt.messages();
        for (int i = messages.size() - 1; i >= 0 && messages.get(i).role() == Role.TOOL; i--) {
            results.addFirst(
                    new ToolResult(messages.get(i).toolCallId(), messages.get(i).text()));
        }
        return List.copyOf(results);
    }
}
