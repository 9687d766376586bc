package io.github.junitllm.capture.langchain4j;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes a context current on this thread until it is told to stop, on this thread: others are not heard. */
final class ThreadScope {

    private final Thread thread = Thread.currentThread();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Scope scope;

    private ThreadScope(Scope scope) {
        this.scope = scope;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed by the event that ends the service call
    static ThreadScope open(Context context) {
        return new ThreadScope(context.makeCurrent());
    }

    void close() {
        if (Thread.currentThread() == thread && open.compareAndSet(true, false)) {
            scope.close();
        }
    }
}
