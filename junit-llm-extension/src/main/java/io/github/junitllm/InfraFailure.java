package io.github.junitllm;

import java.lang.reflect.Method;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Recognises the failure of a model or network call in an exception that ended a trial: by the HTTP status that client
 * libraries keep in their exceptions, and by the JDK's own network exceptions.
 */
final class InfraFailure {

    private static final List<Class<? extends Exception>> NETWORK = List.of(
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            HttpTimeoutException.class,
            ClosedChannelException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");

    private static final List<String> STATUS_ACCESSORS = List.of("statusCode", "getStatusCode", "code");

    private InfraFailure() {}

    /** Returns what failed in few words, for example {@code 429} or {@code ConnectException}, if it was a call that failed. */
    static Optional<String> in(Throwable thrown) {
        return Causes.of(thrown).flatMap(cause -> reason(cause).stream()).findFirst();
    }

    /** Returns whether a failed call's {@code error.type} names an HTTP status or a network exception. */
    static boolean isInfra(String errorType) {
        return HTTP_STATUS.matcher(errorType).matches()
                ? isInfra(Integer.parseInt(errorType))
                : isNetworkException(errorType);
    }

    private static boolean isNetworkException(String className) {
        try {
            Class<?> type = Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return NETWORK.stream().anyMatch(network -> network.isAssignableFrom(type));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean isInfra(int status) {
        return (status >= 500 && status <= 599)
                || switch (status) {
                    case 401, 402, 403, 404, 408, 409, 425, 429 -> true;
                    default -> false;
                };
    }

    private static Optional<String> reason(Throwable cause) {
        if (NETWORK.stream().anyMatch(network -> network.isInstance(cause))) {
            return Optional.of(cause.getClass().getSimpleName());
        }
        OptionalInt status = status(cause);
        return status.isPresent() && isInfra(status.getAsInt())
                ? Optional.of(Integer.toString(status.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt status(Throwable cause) {
        return STATUS_ACCESSORS.stream()
                .flatMap(accessor -> accessor(cause, accessor).stream())
                .flatMapToInt(accessor -> invoke(accessor, cause).stream())
                .findFirst();
    }

    private static Optional<Method> accessor(Throwable cause, String name) {
        try {
            Method method = cause.getClass().getMethod(name);
            return method.getReturnType() == int.class ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt invoke(Method accessor, Throwable cause) {
        try {
            return OptionalInt.of((int) accessor.invoke(cause));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return OptionalInt.empty();
        }
    }
}
