package io.github.junitllm.trace;

import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a model, a tool or a retriever was given or gave back. Most instrumentations leave it out unless told
 * otherwise, so that "not captured" is a state of its own and never an empty text.
 *
 * @param <T> the content's form
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Content<T> {

    /** Content that the span holds. */
    record Captured<T>(T value) implements Content<T> {}

    /**
     * Content that the span does not hold.
     *
     * @param reason who left it out and what to switch on, for example
     *     {@code content was not captured by ai.koog; enable setVerbose(true) …}
     */
    record NotCaptured<T>(String reason) implements Content<T> {}

    /** Returns the content where the span holds it. */
    default Optional<T> asOptional() {
        return this instanceof Captured<T> captured ? Optional.of(captured.value()) : Optional.empty();
    }

    /** Changes the form of captured content; the reason for missing content stays. */
    default <R> Content<R> map(Function<T, R> form) {
        if (this instanceof Captured<T> captured) {
            return new Captured<>(form.apply(captured.value()));
        }
        return new NotCaptured<>(((NotCaptured<T>) this).reason());
    }
}
