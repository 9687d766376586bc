package io.github.junitllm.examples.standin;

import io.github.junitllm.examples.standin.Message.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The part of a conversation that waits for an answer: the last question, what was given along with it, and what tools
 * have said since.
 *
 * @param earlier questions of the same conversation, the latest first
 */
record Turn(Question question, Evidence evidence, List<ToolResult> results, List<Question> earlier) {

    /** What a tool said to a call. */
    record ToolResult(ToolCall call, String content) {}

    static Turn of(List<Message> messages) {
        int last = lastUserMessage(messages);
        String text = last < 0 ? "" : messages.get(last).text();
        List<Question> earlier = new ArrayList<>(messages.subList(0, Math.max(last, 0)).stream()
                .filter(message -> message.role() == Role.USER)
                .map(message -> Question.in(message.text()))
                .toList());
        Collections.reverse(earlier);
        return new Turn(
                Question.in(text),
                Evidence.in(text),
                results(messages.subList(last + 1, messages.size())),
                List.copyOf(earlier));
    }

    /** Returns the numbers the question is about: its own, or those of an earlier question that it refers to. */
    List<String> numbers() {
        if (!question.numbers().isEmpty() || !question.refersBack()) {
            return question.numbers();
        }
        return earlier.stream()
                .map(Question::numbers)
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    boolean hasAsked(ToolCall call) {
        return results.stream().anyMatch(result -> result.call().asksTheSameAs(call));
    }

    List<ToolResult> resultsOf(String tool) {
        return results.stream()
                .filter(result -> result.call().name().equals(tool))
                .toList();
    }

    private static int lastUserMessage(List<Message> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).role() == Role.USER) {
                return i;
            }
        }
        return -1;
    }

    private static List<ToolResult> results(List<Message> messages) {
        List<ToolCall> calls = messages.stream()
                .flatMap(message -> message.toolCalls().stream())
                .toList();
        return messages.stream()
                .filter(message -> message.role() == Role.TOOL)
                .flatMap(message -> calls.stream()
                        .filter(call -> call.id().equals(message.toolCallId()))
                        .map(call -> new ToolResult(call, message.text())))
                .toList();
    }
}
