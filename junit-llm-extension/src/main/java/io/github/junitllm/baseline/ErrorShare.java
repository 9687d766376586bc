package io.github.junitllm.baseline;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The largest share of a method's trials that may end in an error, as somebody writes it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ErrorShare {

    /** What may be written. */
    public static final String FORM = "a share from 0 to 1, for example 0.05";

    private ErrorShare() {}

    /** Reads a share; empty where it is none. */
    public static Optional<Double> of(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(share -> share >= 0 && share <= 1);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
