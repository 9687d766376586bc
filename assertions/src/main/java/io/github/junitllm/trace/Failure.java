package io.github.junitllm.trace;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What went wrong in a step.
 *
 * @param type an exception's class name or an error code; empty where the span says only that it failed
 * @param message the reason in prose, untrusted text; empty where nobody gave one
 * @param kind what sort of failure it is
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Failure(Optional<String> type, Optional<String> message, FailureKind kind) {

    private static final int LONGEST = 160;

    /** Returns type and message in one harmless line. */
    public String describe() {
        String text = type.map(t -> message.map(m -> t + ": " + m).orElse(t))
                .or(() -> message)
                .orElse("an error without type or message");
        return OneLine.of(text, LONGEST);
    }
}
