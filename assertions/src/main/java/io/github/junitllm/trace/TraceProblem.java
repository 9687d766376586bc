package io.github.junitllm.trace;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something in a trace that could not be read, and was left out.
 *
 * @param span the span's name, untrusted text
 * @param scope the instrumentation that wrote it; may be empty
 * @param what which part it is and what is wrong with it, untrusted text
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TraceProblem(String span, String scope, String what) {

    private static final int LONGEST = 240;
    private static final int LONGEST_NAME = 80;

    /** Returns the problem in one harmless line. */
    public String describe() {
        String writer = scope.isBlank() ? "" : " (" + OneLine.of(scope, LONGEST_NAME) + ")";
        return OneLine.of(span, LONGEST_NAME) + writer + ": " + OneLine.of(what, LONGEST);
    }
}
