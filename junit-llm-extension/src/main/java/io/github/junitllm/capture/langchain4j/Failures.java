package io.github.junitllm.capture.langchain4j;

import io.github.junitllm.langchain4j.Accessors;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a failure on a span: its type, its status and the exception itself. */
final class Failures {

    /** By name: early versions of LangChain4j 1 lack them. */
    private static final Set<String> TOOL_WRAPPERS = Set.of(
            "dev.langchain4j.exception.ToolExecutionException", "dev.langchain4j.exception.ToolArgumentsException");

    private static final int CAUSES_LOOKED_AT = 16;

    private Failures() {}

    static void record(Span span, Throwable failure) {
        Throwable real = unwrap(failure);
        span.setAttribute(GenAi.ERROR_TYPE, type(real));
        span.setStatus(StatusCode.ERROR, Objects.toString(real.getMessage(), ""));
        span.recordException(real);
    }

    private static String type(Throwable failure) {
        return httpStatus(failure).orElseGet(() -> failure.getClass().getName());
    }

    private static Optional<String> httpStatus(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_LOOKED_AT)
                .map(cause -> Accessors.number(cause, "statusCode"))
                .flatMap(status -> status.stream().boxed())
                .map(String::valueOf)
                .findFirst();
    }

    /** LangChain4j wraps what a tool threw; the model and the reader are told of the cause. */
    private static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && TOOL_WRAPPERS.contains(failure.getClass().getName()) ? cause : failure;
    }
}
