package io.github.junitllm.assertions;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * One assertion as a test and as a row of the docs.
 *
 * @param call the call as a reader of the docs writes it, its method's name first
 * @param passesOn what it passes on, in words
 * @param passing a call that passes, and returns the assert for the next one
 * @param failing a call that fails; none of those that only measure
 */
record Example(String call, String passesOn, Callable<?> passing, Optional<Failing> failing) {

    /**
     * A call that fails.
     *
     * @param call the call
     * @param message what it says, exactly
     */
    record Failing(ThrowingCallable call, String message) {}

    Example(String call, String passesOn, Callable<?> passing, ThrowingCallable failing, String message) {
        this(call, passesOn, passing, Optional.of(new Failing(failing, message)));
    }

    /** Returns an example of what never fails, because it asserts nothing. */
    static Example measuring(String call, String passesOn, Callable<?> passing) {
        return new Example(call, passesOn, passing, Optional.empty());
    }

    /** Returns the name of the assertion. */
    String method() {
        return call.substring(0, call.indexOf('('));
    }
}
