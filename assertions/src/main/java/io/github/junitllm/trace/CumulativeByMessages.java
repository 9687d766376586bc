package io.github.junitllm.trace;

import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart the sums of Spring AI 1 where OpenInference alone tells of its calls, and no span shows the tools. A call
 * that goes on from another can have grown by its new messages only, and no token stands for less than a byte of them:
 * where the input grew by more, it contains the input of the call before.
 */
final class CumulativeByMessages {

    /** What a message takes beside its text: its role, its borders, the frame of a tool call. */
    private static final long TOKENS_AROUND_A_MESSAGE = 8;

    private CumulativeByMessages() {}

    /** Corrects the calls among nodes that lie side by side, by start time. */
    static void correct(List<SpanNode> siblings) {
        List<SpanNode> calls = siblings.stream()
                .filter(SpringAi::isCallToldByOpenInferenceAlone)
                .toList();
        Tokens before = Tokens.NONE;
        for (int i = 0; i < calls.size(); i++) {
            Tokens told = Tokens.of(calls.get(i).facts());
            if (i > 0
                    && told.contain(before)
                    && grewByTooMuch(calls.get(i - 1), calls.get(i), told.input() - before.input())) {
                calls.get(i).facts().countsAs(told.minus(before));
                calls.get(i).note(CumulativeUsage.note(told, before));
            }
            before = told;
        }
    }

    private static boolean grewByTooMuch(SpanNode earlier, SpanNode later, long growth) {
        List<Message> old = earlier.facts().get(Fact.INPUT).orElse(List.of());
        List<Message> all = later.facts().get(Fact.INPUT).orElse(List.of());
        if (old.isEmpty()
                || all.size() <= old.size()
                || !all.subList(0, old.size()).equals(old)) {
            return false;
        }
        List<Message> added = all.subList(old.size(), all.size());
        return mostTokens(added).filter(most -> growth > most).isPresent();
    }

    /** Returns nothing where a message holds more than text: an image has any number of tokens. */
    private static Optional<Long> mostTokens(List<Message> added) {
        List<MessagePart> parts =
                added.stream().flatMap(message -> message.parts().stream()).toList();
        if (parts.stream().anyMatch(MessagePart.Other.class::isInstance)) {
            return Optional.empty();
        }
        long bytes = parts.stream().mapToLong(CumulativeByMessages::bytes).sum();
        return Optional.of(bytes + TOKENS_AROUND_A_MESSAGE * added.size());
    }

    private static long bytes(MessagePart part) {
        if (part instanceof ToolCall call) {
            return length(call.name()) + length(call.arguments());
        }
        if (part instanceof ToolCallResponse response) {
            return length(response.response());
        }
        if (part instanceof Reasoning reasoning) {
            return length(reasoning.content());
        }
        return part instanceof Text text ? length(text.content()) : 0;
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
