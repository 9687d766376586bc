package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One check of a message by a guardrail.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param name the guardrail
 * @param direction which message it guards; empty where unknown
 * @param result how it ended; empty where unknown
 * @param message why the guardrail objects
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record GuardrailCheck(
        StepSpan span,
        List<Step> children,
        String name,
        Optional<Direction> direction,
        Optional<Result> result,
        Optional<String> message)
        implements Step {

    private static final int LONGEST = 80;

    /** Which message a guardrail checks. */
    public enum Direction {
        /** The user's message, before the model sees it. */
        INPUT,
        /** The model's message, before the user sees it. */
        OUTPUT
    }

    /** How a check ended. */
    public enum Result {
        /** No objection. */
        SUCCESS,
        /** No objection, but the guardrail changed the message. */
        SUCCESS_WITH_RESULT,
        /** An objection; later guardrails still run. */
        FAILURE,
        /** An objection that ends the call. */
        FATAL
    }

    public GuardrailCheck {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "guardrail_check";
    }

    @Override
    public String detail() {
        return result.map(value -> "→ " + value.name().toLowerCase(Locale.ROOT)
                        + message.map(text -> ": " + OneLine.of(text, LONGEST)).orElse(""))
                .orElse("");
    }

    /** Returns whether the guardrail let the message pass, changed or unchanged. */
    public boolean passed() {
        return Stream.of(Result.SUCCESS, Result.SUCCESS_WITH_RESULT)
                .anyMatch(value -> result.equals(Optional.of(value)));
    }
}
