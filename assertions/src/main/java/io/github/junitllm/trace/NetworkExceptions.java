package io.github.junitllm.trace;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Knows the JDK's own exceptions for a network that does not do its work. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NetworkExceptions {

    private static final List<Class<? extends Exception>> TIMEOUTS =
            List.of(SocketTimeoutException.class, HttpTimeoutException.class);

    private static final List<Class<? extends Exception>> OUT_OF_ORDER = List.of(
            SocketException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private NetworkExceptions() {}

    /** Returns what sort of failure an exception is; empty where it is none of the network. */
    public static Optional<FailureKind> kindOf(Throwable thrown) {
        return kindOf(thrown.getClass());
    }

    /** Returns what sort of failure a class of the JDK names; empty for any other name. */
    static Optional<FailureKind> kindOf(String className) {
        // A look for a class that is not there takes longer than all the rest of reading a span.
        return className.startsWith("java.") || className.startsWith("javax.") ? ofJdk(className) : Optional.empty();
    }

    private static Optional<FailureKind> ofJdk(String className) {
        try {
            return kindOf(Class.forName(className, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<FailureKind> kindOf(Class<?> type) {
        if (isAny(TIMEOUTS, type)) {
            return Optional.of(FailureKind.TIMEOUT);
        }
        return isAny(OUT_OF_ORDER, type) ? Optional.of(FailureKind.SERVER) : Optional.empty();
    }

    private static boolean isAny(List<Class<? extends Exception>> known, Class<?> type) {
        return known.stream().anyMatch(exception -> exception.isAssignableFrom(type));
    }
}
