package io.github.junitllm;

import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.NetworkExceptions;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Recognises the failure of a model or network call in an exception that ended a trial: by the HTTP status that client
 * libraries keep in their exceptions, and by the JDK's own network exceptions.
 */
final class InfraFailure {

    private static final List<String> STATUS_ACCESSORS = List.of("statusCode", "getStatusCode", "code");

    /** A model that the provider does not have, or does not show to this account. */
    private static final int NOT_FOUND = 404;

    private InfraFailure() {}

    /** Returns what failed in few words, for example {@code 429} or {@code ConnectException}, if it was a call that failed. */
    static Optional<String> in(Throwable thrown) {
        return Causes.of(thrown).flatMap(cause -> reason(cause).stream()).findFirst();
    }

    /** Returns what a failed call met in few words, unless the provider answered and did not like the request. */
    static Optional<String> in(Failure failure) {
        return failure.type().filter(InfraFailure::isInfra).or(() -> Optional.of(failure.kind())
                .filter(InfraFailure::isInfra)
                .map(FailureKind::label));
    }

    private static boolean isInfra(String errorType) {
        return isInfra(FailureKind.ofType(errorType)) || errorType.equals(Integer.toString(NOT_FOUND));
    }

    private static boolean isInfra(int status) {
        return isInfra(FailureKind.ofStatus(status)) || status == NOT_FOUND;
    }

    private static boolean isInfra(FailureKind kind) {
        return switch (kind) {
            case RATE_LIMIT, QUOTA, TIMEOUT, AUTHENTICATION, SERVER -> true;
            case CONTEXT_OVERFLOW, CONTENT_FILTER, MALFORMED_OUTPUT, TOOL, OTHER -> false;
        };
    }

    private static Optional<String> reason(Throwable cause) {
        if (NetworkExceptions.kindOf(cause).isPresent()) {
            return Optional.of(cause.getClass().getSimpleName());
        }
        OptionalInt status = status(cause);
        return status.isPresent() && isInfra(status.getAsInt())
                ? Optional.of(Integer.toString(status.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt status(Throwable cause) {
        return STATUS_ACCESSORS.stream()
                .flatMap(accessor -> invoke(cause.getClass(), accessor, cause).stream())
                .flatMapToInt(status -> number(status).stream())
                .findFirst();
    }

    /** A number, or an object that holds one, as Spring's {@code HttpStatusCode} does. */
    private static OptionalInt number(Result status) {
        Optional<Object> number = status.type() == int.class
                ? Optional.of(status.value())
                : invoke(status.type(), "value", status.value()).map(Result::value);
        return number.filter(Integer.class::isInstance)
                .map(value -> OptionalInt.of((Integer) value))
                .orElseGet(OptionalInt::empty);
    }

    /** What an accessor gave, and the type it promises: the value's own class may not be public. */
    private record Result(Class<?> type, Object value) {}

    private static Optional<Result> invoke(Class<?> type, String accessor, Object target) {
        try {
            Method method = type.getMethod(accessor);
            return Optional.ofNullable(method.invoke(target)).map(value -> new Result(method.getReturnType(), value));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
