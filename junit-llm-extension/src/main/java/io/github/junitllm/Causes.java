package io.github.junitllm;

import java.util.Objects;
import java.util.stream.Stream;

/** An exception and its causes, the outermost first. */
final class Causes {

    /** Causes can form a circle. */
    private static final int LONGEST_CHAIN = 50;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
    }
}
