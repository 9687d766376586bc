package io.github.junitllm.baseline;

import io.github.junitllm.evaluation.EvaluationException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says that a baseline cannot be read or written: which file, which line, and what to do. */
@API(status = Status.INTERNAL, since = "0.1")
public final class BaselineException extends EvaluationException {

    private static final long serialVersionUID = 1L;

    BaselineException(String message) {
        super(Kind.SETUP, message);
    }

    BaselineException(String message, Throwable cause) {
        super(Kind.SETUP, message, cause);
    }
}
