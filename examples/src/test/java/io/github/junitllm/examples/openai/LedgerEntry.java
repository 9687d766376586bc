package io.github.junitllm.examples.openai;

import io.github.junitllm.examples.standin.ToolCall;
import java.util.List;

/**
 * One request and how it was answered.
 *
 * @param requestId the response's {@code x-request-id}
 * @param responseId the {@code id} of a chat completion; empty for anything else
 * @param model as requested; empty where the request was refused
 * @param toolCalls what the response asks for
 * @param toolResults what the request reports back of the calls that the response before it asked for
 */
public record LedgerEntry(
        String requestId,
        String responseId,
        String path,
        String model,
        Delivery delivery,
        int status,
        Usage usage,
        List<ToolCall> toolCalls,
        List<ToolResult> toolResults) {

    /** Whether a response came at once or piece by piece. */
    public enum Delivery {
        WHOLE,
        STREAMED
    }

    /** What a tool said to the call of that id. */
    public record ToolResult(String callId, String content) {}

    public LedgerEntry {
        toolCalls = List.copyOf(toolCalls);
        toolResults = List.copyOf(toolResults);
    }

    static LedgerEntry refused(Call call, int status) {
        return new LedgerEntry(
                call.requestId(), "", call.path(), "", Delivery.WHOLE, status, Usage.NONE, List.of(), List.of());
    }

    static LedgerEntry embedded(Call call, String model, Usage usage) {
        return new LedgerEntry(
                call.requestId(), "", call.path(), model, Delivery.WHOLE, 200, usage, List.of(), List.of());
    }
}
