package io.github.junitllm.capture.langchain4j;

import org.jspecify.annotations.Nullable;

/** Makes span names by the conventions: the operation, then what it is done with, where that is known. */
final class SpanName {

    private SpanName() {}

    static String of(String operation, @Nullable String object) {
        return object == null || object.isBlank() ? operation : operation + " " + object;
    }

    /** Returns the last part of a class name, without its packages and enclosing classes. */
    static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
