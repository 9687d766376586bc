package io.github.junitllm.capture.langchain4j;

import io.github.junitllm.capture.langchain4j.Within.Work;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A span under way. It ends once, however many threads and callbacks tell its end. */
final class OpenSpan {

    private final Span span;
    private final AtomicBoolean ended = new AtomicBoolean();

    private OpenSpan(Span span) {
        this.span = span;
    }

    static OpenSpan start(SpanBuilder builder, Context parent) {
        return new OpenSpan(builder.setParent(parent).startSpan());
    }

    Span span() {
        return span;
    }

    boolean isEnded() {
        return ended.get();
    }

    void end(Consumer<Span> outcome) {
        if (ended.compareAndSet(false, true)) {
            Safely.run(() -> outcome.accept(span));
            Safely.run(span::end);
        }
    }

    void fail(Throwable failure) {
        end(ended -> Failures.record(ended, failure));
    }

    @Nullable
    Object around(Context context, Work work, BiConsumer<Span, @Nullable Object> outcome) throws Throwable {
        try {
            Object result = Within.context(context, work);
            end(ended -> outcome.accept(ended, result));
            return result;
        } catch (Throwable failure) {
            fail(failure);
            throw failure;
        }
    }
}
