package io.github.junitllm;

import io.github.junitllm.result.SecretMasker;
import java.util.List;
import org.opentest4j.MultipleFailuresError;

/**
 * Fails a method's node. An error, because JUnit before 5.13 hides exceptions that are thrown when a store closes. An IDE
 * shows the failures of the cases behind it, each with its diff; their texts are not repeated in the message.
 */
final class GateFailure extends MultipleFailuresError {

    private static final long serialVersionUID = 1L;

    private final String text;

    GateFailure(String text, List<Throwable> failures) {
        super(text, failures);
        this.text = text;
    }

    /** Returns the same failure without the secrets that answers may hold. */
    GateFailure masked(SecretMasker masker) {
        return new GateFailure(masker.mask(text), getFailures());
    }

    /** Returns the same failure with the test method as its place: JUnit's way to close a store tells nobody anything. */
    GateFailure at(TestMethod method) {
        setStackTrace(new StackTraceElement[] {
            new StackTraceElement(method.className(), method.method().getName(), null, -1)
        });
        return this;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
