package io.github.junitllm.testing;

import java.util.List;

/** What the provider answers to one request. */
public sealed interface Answer {

    static Answer text(String content) {
        return new Text(content);
    }

    static Answer tools(ToolCall... calls) {
        return new Tools(List.of(calls));
    }

    static Answer failure(int status) {
        return new Failure(status);
    }

    /** Returns text that was cut off at the token limit. */
    static Answer truncated(String content) {
        return new Truncated(content);
    }

    /** Returns a refusal in the field that the wire format has for it. */
    static Answer refusal(String reason) {
        return new Refusal(reason);
    }

    /** Returns an answer that never comes. */
    static Answer silence() {
        return new Silence();
    }

    /** A message that was cut off. */
    record Truncated(String content) implements Answer {}

    /** A refusal. */
    record Refusal(String reason) implements Answer {}

    /** Nothing, until the provider closes. */
    record Silence() implements Answer {}

    /** A message. */
    record Text(String content) implements Answer {}

    /** A wish to have tools called. */
    record Tools(List<ToolCall> calls) implements Answer {}

    /** One wished call; the arguments are JSON text. */
    record ToolCall(String id, String name, String arguments) {}

    /** An HTTP error. */
    record Failure(int status) implements Answer {}
}
