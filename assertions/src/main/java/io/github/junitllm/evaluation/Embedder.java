package io.github.junitllm.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into a vector. Its name is part of what a similarity is: scores of two embedders cannot be compared.
 *
 * @param name the model, for example {@code text-embedding-3-small}; never blank
 * @param function gives the vector of a text, of the same length for every text
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Embedder(String name, Function<String, float[]> function) {

    private static final String IDENTITY = "embedder ";

    public Embedder {
        requireNonNull(function, "function");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An embedder requires a name, but it was blank");
        }
    }

    /** Returns who evaluated, for {@link Evaluation#evaluator()}. */
    String identity() {
        return IDENTITY + name;
    }

    /** Returns the name of the embedder that evaluated; none where it was somebody else. */
    public static Optional<String> nameIn(@Nullable String evaluator) {
        return Optional.ofNullable(evaluator)
                .filter(identity -> identity.startsWith(IDENTITY))
                .map(identity -> identity.substring(IDENTITY.length()));
    }
}
