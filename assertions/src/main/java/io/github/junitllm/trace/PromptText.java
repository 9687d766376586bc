package io.github.junitllm.trace;

import io.github.junitllm.text.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the text of a prompt's template, or else of the system prompt, gives a hash by which to know it again. */
final class PromptText {

    private static final int DIGITS = 16;
    private static final Set<String> SYSTEM_ROLES = Set.of("system", "developer");

    private PromptText() {}

    static Optional<String> hash(StepFacts facts) {
        return Optional.ofNullable(facts.promptTemplate)
                .or(() -> text(facts.systemInstructions))
                .or(() -> text(systemMessages(facts.input)))
                .map(text -> Sha256.hex(normalized(text), DIGITS));
    }

    private static List<MessagePart> systemMessages(@Nullable List<Message> input) {
        if (input == null) {
            return List.of();
        }
        return input.stream()
                .filter(message -> SYSTEM_ROLES.contains(message.role().toLowerCase(Locale.ROOT)))
                .flatMap(message -> message.parts().stream())
                .toList();
    }

    private static Optional<String> text(@Nullable List<MessagePart> parts) {
        if (parts == null || parts.isEmpty()) {
            return Optional.empty();
        }
        String text = parts.stream()
                .map(part -> part instanceof MessagePart.Text prose ? prose.content() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String normalized(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
