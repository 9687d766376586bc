package io.github.junitllm.trace;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What sort of failure a step met, whatever its library or provider calls it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum FailureKind {
    /** Too many requests or tokens within a time; passes by waiting. */
    RATE_LIMIT(Retry.WORTHWHILE),
    /** The account has no credit or quota left. */
    QUOTA(Retry.POINTLESS),
    /** No answer came in time. */
    TIMEOUT(Retry.WORTHWHILE),
    /** The request is longer than the model's context window, or than the provider takes. */
    CONTEXT_OVERFLOW(Retry.POINTLESS),
    /** The provider withheld the answer, or refused the request for its content. */
    CONTENT_FILTER(Retry.POINTLESS),
    /** The key is missing or wrong, or has no right to what was asked for. */
    AUTHENTICATION(Retry.POINTLESS),
    /** The provider or the way to it is out of order. */
    SERVER(Retry.WORTHWHILE),
    /** The model's output could not be read: no JSON, or none of the form that was asked for. */
    MALFORMED_OUTPUT(Retry.WORTHWHILE),
    /** A tool failed. */
    TOOL(Retry.POINTLESS),
    /** None of these, or not told. */
    OTHER(Retry.POINTLESS);

    private enum Retry {
        WORTHWHILE,
        POINTLESS
    }

    private final Retry retry;

    FailureKind(Retry retry) {
        this.retry = retry;
    }

    /** Returns what an exception's class name or an error code says, such as an HTTP status. */
    public static FailureKind ofType(String type) {
        return FailureTable.kind(FailureEvidence.ofType(type));
    }

    /** Returns what an HTTP status says. */
    public static FailureKind ofStatus(int status) {
        return FailureTable.ofStatus(status);
    }

    /** Returns the stable word for it, for example {@code rate_limit}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the same request may well succeed a little later. */
    public boolean retryable() {
        return retry == Retry.WORTHWHILE;
    }
}
