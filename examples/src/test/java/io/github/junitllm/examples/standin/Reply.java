package io.github.junitllm.examples.standin;

import java.util.List;

/** What the model says: a text, or tools it wants to have called. */
public sealed interface Reply {

    /** The model answers. */
    record Text(String text) implements Reply {}

    /** The model asks for tools, all of them at once. */
    record Calls(List<ToolCall> calls) implements Reply {

        public Calls {
            calls = List.copyOf(calls);
        }
    }
}
