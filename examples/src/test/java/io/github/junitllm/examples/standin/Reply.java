package io.github.junitllm.examples.standin;

import java.util.List;

/** What the model says: a text, or tools it wants to have called. */
public sealed interface Reply {

    /** Returns what it says in words; empty where it only asks for tools. */
    String text();

    /** Returns why it stops, in OpenAI's words. */
    String finishReason();

    /** The model answers. */
    record Text(String text) implements Reply {

        @Override
        public String finishReason() {
            return "stop";
        }
    }

    /** The model was cut short by the limit of tokens. */
    record Cut(String text) implements Reply {

        @Override
        public String finishReason() {
            return "length";
        }
    }

    /** The model asks for tools, all of them at once. */
    record Calls(List<ToolCall> calls) implements Reply {

        public Calls {
            calls = List.copyOf(calls);
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String finishReason() {
            return "tool_calls";
        }
    }
}
