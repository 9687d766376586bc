package io.github.junitllm.trace;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One part of a message. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface MessagePart {

    /** Prose for the reader. */
    record Text(String content) implements MessagePart {}

    /** What the model thought before it answered. */
    record Reasoning(String content) implements MessagePart {}

    /**
     * A tool call that the model asks for.
     *
     * @param id by which the response refers to it
     * @param name the tool
     * @param arguments JSON as the model wrote it; may be malformed
     */
    record ToolCall(Optional<String> id, String name, String arguments) implements MessagePart {}

    /**
     * What a tool gave back to the model.
     *
     * @param id of the tool call
     * @param response text or JSON
     */
    record ToolCallResponse(Optional<String> id, String response) implements MessagePart {}

    /**
     * Anything else: an image, a file, a call of a tool on the provider's side.
     *
     * @param type as the instrumentation names it
     * @param json the part as it was written
     */
    record Other(String type, String json) implements MessagePart {}
}
