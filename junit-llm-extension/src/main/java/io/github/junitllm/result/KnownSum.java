package io.github.junitllm.result;

import java.util.Collection;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up what is known. A figure that nobody reported stays absent: it is not zero. */
final class KnownSum {

    private KnownSum() {}

    static <T, N> @Nullable N of(Collection<T> parts, Function<T, @Nullable N> figure, BinaryOperator<N> plus) {
        return parts.stream().map(figure).filter(Objects::nonNull).reduce(plus).orElse(null);
    }
}
