package io.github.junitllm.assertions;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tries nested assertions on a part of an answer. */
final class NestedAnswer implements CheckListener {

    private final String subject;
    private final Evidence evidence;
    private @Nullable AssertionError broken;

    NestedAnswer(String subject, Evidence evidence) {
        this.subject = subject;
        this.evidence = evidence;
    }

    /** Returns nothing where the text satisfies the assertions, else the error. */
    Optional<AssertionError> unmet(String text, Consumer<? super AnswerAssert> assertions) {
        try {
            assertions.accept(new AnswerAssert(text, subject, evidence, this));
            return Optional.empty();
        } catch (AssertionError error) {
            return Optional.of(error == broken ? error : explained(error));
        }
    }

    @Override
    public void held(String check) {}

    @Override
    public void broken(String check, AssertionError error) {
        broken = error;
    }

    /** The user's own assertion inside the lambda knows nothing of the trial. */
    private AssertionError explained(AssertionError error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "").strip();
        return new AssertionError(evidence.below(message), error);
    }
}
