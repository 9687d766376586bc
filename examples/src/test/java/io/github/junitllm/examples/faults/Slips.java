package io.github.junitllm.examples.faults;

import io.github.junitllm.examples.standin.Message;
import io.github.junitllm.examples.standin.Prompt;
import io.github.junitllm.examples.standin.Reply;
import io.github.junitllm.examples.standin.Slip;
import io.github.junitllm.examples.standin.ToolCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What models say that they should not say. */
final class Slips {

    private Slips() {}

    /** The model mistakes one argument for another, and does not see it. */
    static Slip argument(String right, String wrong, String answer) {
        return (usual, prompt) -> usual instanceof Reply.Calls calls
                ? mistaken(calls.calls().get(0), right, wrong, prompt, answer)
                : usual;
    }

    /** The model answers by guess instead of asking the tool. */
    static Slip skipping(String tool, String guess) {
        return (usual, prompt) -> asks(usual, tool) ? new Reply.Text(guess) : usual;
    }

    /** The model asks one tool before all others. */
    static Slip callingFirst(String tool) {
        return (usual, prompt) ->
                usual instanceof Reply.Calls calls && called(prompt).isEmpty()
                        ? new Reply.Calls(List.of(renamed(calls.calls().get(0), tool)))
                        : usual;
    }

    /** The model asks for the same again and again before it answers. */
    static Slip repeating(String tool, int times) {
        return (usual, prompt) -> {
            List<ToolCall> called = called(prompt);
            return usual instanceof Reply.Text
                            && called.stream()
                                            .filter(call -> call.name().equals(tool))
                                            .count()
                                    < times
                    ? new Reply.Calls(List.of(called.get(0)))
                    : usual;
        };
    }

    /** The model says always the same where it should say what it found out. */
    static Slip answering(String text) {
        return (usual, prompt) -> usual instanceof Reply.Text ? new Reply.Text(text) : usual;
    }

    /** The model is cut short. */
    static Slip cutting(int characters) {
        return (usual, prompt) -> usual instanceof Reply.Text text
                ? new Reply.Cut(text.text()
                        .substring(0, Math.min(characters, text.text().length())))
                : usual;
    }

    private static Reply mistaken(ToolCall call, String right, String wrong, Prompt prompt, String answer) {
        if (!called(prompt).isEmpty()) {
            return new Reply.Text(answer);
        }
        Map<String, String> arguments = new HashMap<>(call.arguments());
        arguments.replaceAll((name, value) -> value.equals(right) ? wrong : value);
        return new Reply.Calls(List.of(new ToolCall(call.id(), call.name(), arguments)));
    }

    private static boolean asks(Reply reply, String tool) {
        return reply instanceof Reply.Calls calls
                && calls.calls().stream().anyMatch(call -> call.name().equals(tool));
    }

    private static ToolCall renamed(ToolCall call, String tool) {
        return new ToolCall(call.id(), tool, call.arguments());
    }

    /** Returns what was asked for so far. */
    private static List<ToolCall> called(Prompt prompt) {
        return prompt.messages().stream()
                .map(Message::toolCalls)
                .flatMap(List::stream)
                .toList();
    }
}
