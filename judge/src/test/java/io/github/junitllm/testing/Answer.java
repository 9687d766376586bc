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

    /** A message. */
    record Text(String content) implements Answer {}

    /** A wish to have tools called. */
    record Tools(List<ToolCall> calls) implements Answer {}

    /** One wished call; the arguments are JSON text. */
    record ToolCall(String id, String name, String arguments) {}

    /** An HTTP error. */
    record Failure(int status) implements Answer {}
}
