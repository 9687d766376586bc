package io.github.junitllm.judge;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in a word why a call failed: the HTTP status, {@code timeout}, or else the name of the I/O failure, and of the
 * innermost exception where there is none.
 */
final class CallFailure {

    private static final int LONGEST_CHAIN = 50;

    private CallFailure() {}

    /** Returns whether an error is the call's own: neither the JVM's, nor what an assertion of the test says. */
    static boolean isOfTheCall(Error error) {
        boolean isOfTheJvm = error instanceof VirtualMachineError || error instanceof ThreadDeath;
        return error instanceof StackOverflowError || !(isOfTheJvm || error instanceof AssertionError);
    }

    static String of(Throwable thrown) {
        return causes(thrown).flatMap(cause -> word(cause).stream()).findFirst().orElseGet(() -> mostTelling(thrown)
                .getClass()
                .getSimpleName());
    }

    private static Throwable mostTelling(Throwable thrown) {
        return causes(thrown)
                .filter(IOException.class::isInstance)
                .findFirst()
                .or(() -> causes(thrown).reduce((outer, inner) -> inner))
                .orElse(thrown);
    }

    private static Optional<String> word(Throwable cause) {
        if (cause instanceof HttpException http) {
            return Optional.of(Integer.toString(http.statusCode()));
        }
        boolean isTimeout = cause instanceof HttpTimeoutException
                || cause instanceof SocketTimeoutException
                || cause instanceof java.util.concurrent.TimeoutException
                || (cause instanceof TimeoutException && !(cause.getCause() instanceof HttpException));
        return isTimeout ? Optional.of("timeout") : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
    }
}
