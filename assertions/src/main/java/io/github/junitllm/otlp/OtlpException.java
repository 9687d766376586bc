package io.github.junitllm.otlp;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What was to be read is no OTLP JSON. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OtlpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtlpException(String message) {
        super(message);
    }

    OtlpException(String message, Throwable cause) {
        super(message, cause);
    }
}
