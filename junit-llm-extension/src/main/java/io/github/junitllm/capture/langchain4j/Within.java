package io.github.junitllm.capture.langchain4j;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Runs work with a context current on this thread. */
final class Within {

    /** What a call of LangChain4j does; it may throw whatever the call throws. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Throwable;
    }

    private Within() {}

    @SuppressWarnings("try") // the scope is there to be closed
    static @Nullable Object context(Context context, Work work) throws Throwable {
        try (Scope scope = context.makeCurrent()) {
            return work.run();
        }
    }
}
