package io.github.junitllm.examples.standin;

import java.util.Map;

/**
 * A tool that the model asks for.
 *
 * @param id what its result refers to; no part of the call's meaning
 */
public record ToolCall(String id, String name, Map<String, String> arguments) {

    public ToolCall {
        arguments = Map.copyOf(arguments);
    }

    boolean asksTheSameAs(ToolCall other) {
        return name.equals(other.name) && arguments.equals(other.arguments);
    }
}
