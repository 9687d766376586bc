package io.github.junitllm.evaluation;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says that something could not be evaluated, which is never a statement about the answer. It is no
 * {@link AssertionError}, so that soft assertions cannot swallow it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class EvaluationException extends RuntimeException {

    /** Why there is no verdict. */
    public enum Kind {
        /** The test is set up wrongly: bad data, a missing price, no captured trace. */
        SETUP,
        /** A model or a network call failed. */
        INFRA,
        /** A judge gave no usable verdict. */
        JUDGE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public EvaluationException(Kind kind, String message) {
        super(message);
        this.kind = requireNonNull(kind, "kind");
    }

    public EvaluationException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
    }

    /** Returns why there is no verdict. */
    public Kind kind() {
        return kind;
    }
}
