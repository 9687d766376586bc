package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One message to or from a model.
 *
 * @param role who speaks, for example {@code user}; {@code unknown} where the instrumentation does not say
 * @param parts what is said, in order
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Message(String role, List<MessagePart> parts) {

    static final String UNKNOWN_ROLE = "unknown";

    private static final Set<String> INSTRUCTING_ROLES = Set.of("system", "developer");

    public Message {
        parts = List.copyOf(parts);
    }

    /** Returns whether the message instructs the model, as a system or developer message does. */
    public boolean isInstruction() {
        return INSTRUCTING_ROLES.contains(role.toLowerCase(Locale.ROOT));
    }

    /** Returns the text parts, one a line; reasoning, tool calls and their results are left out. */
    public String text() {
        return parts.stream()
                .filter(MessagePart.Text.class::isInstance)
                .map(part -> ((MessagePart.Text) part).content())
                .collect(Collectors.joining("\n"));
    }
}
