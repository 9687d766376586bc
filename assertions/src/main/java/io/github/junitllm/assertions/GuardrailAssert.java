package io.github.junitllm.assertions;

import io.github.junitllm.trace.GuardrailCheck;
import io.github.junitllm.trace.GuardrailCheck.Direction;
import io.github.junitllm.trace.OneLine;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one check of a message by a guardrail. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GuardrailAssert extends EvidencedAssert<GuardrailAssert, GuardrailCheck> {

    private static final int LONGEST = 160;
    private static final int LONGEST_TEXT = 400;

    GuardrailAssert(GuardrailCheck actual, Evidence evidence, CheckListener listener) {
        super(actual, GuardrailAssert.class, evidence, listener);
    }

    /**
     * Verifies which message was checked.
     *
     * <p>{@code guards(Direction.OUTPUT)} passes on a check of what the model said; fails on a check of what the user
     * said.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} where it does not tell
     */
    public GuardrailAssert guards(Direction direction) {
        return check("guards", () -> {
            Direction found = actual.direction()
                    .orElseThrow(() ->
                            setup("guards cannot be decided: " + subject() + " does not tell which message it checks"));
            return found == direction
                    ? Optional.empty()
                    : Optional.of(unmet("to guard the " + word(direction), "it guards the " + word(found))
                            .comparing(found, direction));
        });
    }

    /**
     * Verifies that the guardrail's reason to object contains a text.
     *
     * <p>{@code hasMessageContaining("card number")} passes on "The answer has a card number."; fails on "The answer is
     * rude."
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} where it gives no reason
     */
    public GuardrailAssert hasMessageContaining(String text) {
        Requirement.text("hasMessageContaining", text);
        return check("hasMessageContaining", () -> {
            String found = actual.message()
                    .orElseThrow(
                            () -> setup("hasMessageContaining cannot be decided: " + subject() + " gives no reason"));
            return found.contains(text)
                    ? Optional.empty()
                    : Optional.of(unmet(
                                    "to object with \"" + OneLine.of(text, LONGEST) + "\"",
                                    "it said: " + OneLine.of(found, LONGEST_TEXT))
                            .comparing(found, text));
        });
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet("Expected " + subject() + " " + expectation + " but " + fact);
    }

    private String subject() {
        return "guardrail [" + OneLine.of(actual.name(), LONGEST) + "]";
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
