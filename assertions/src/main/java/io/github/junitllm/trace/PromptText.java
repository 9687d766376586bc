package io.github.junitllm.trace;

import io.github.junitllm.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the text of a prompt's template, or else of the system prompt, gives a hash by which to know it again. */
final class PromptText {

    private static final int DIGITS = 16;

    private PromptText() {}

    static Optional<String> hash(StepFacts facts) {
        return facts.get(Fact.PROMPT_TEMPLATE)
                .or(() -> text(facts.get(Fact.SYSTEM_INSTRUCTIONS).orElse(List.of())))
                .or(() -> text(systemMessages(facts.get(Fact.INPUT).orElse(List.of()))))
                .map(text -> Sha256.hex(normalized(text), DIGITS));
    }

    private static List<MessagePart> systemMessages(List<Message> input) {
        List<MessagePart> parts = new ArrayList<>();
        for (Message message : input) {
            if (message.isInstruction()) {
                parts.addAll(message.parts());
            }
        }
        return parts;
    }

    private static Optional<String> text(List<MessagePart> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (MessagePart part : parts) {
            if (part instanceof MessagePart.Text text) {
                texts.add(text.content());
            }
        }
        return Optional.of(String.join("\n", texts)).filter(text -> !text.isBlank());
    }

    private static String normalized(String text) {
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return oneLine
                ? text.stripTrailing()
                : text.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripTrailing();
    }
}
