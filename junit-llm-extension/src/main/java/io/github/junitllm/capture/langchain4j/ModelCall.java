package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import io.opentelemetry.sdk.common.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The span of one model call, from its request to its response or its failure. */
final class ModelCall implements ImplicitContextKeyed {

    private static final ContextKey<ModelCall> KEY = ContextKey.named("junit-llm.langchain4j.model-call");

    private final OpenSpan span;
    private final Context parent;
    private final Optional<Invocation> invocation;
    private final Clock clock;
    private final long startNanos;
    private final AtomicBoolean chunkArrived = new AtomicBoolean();

    ModelCall(OpenSpan span, Context parent, Optional<Invocation> invocation, Clock clock) {
        this.span = span;
        this.parent = parent;
        this.invocation = invocation;
        this.clock = clock;
        this.startNanos = clock.nanoTime();
    }

    /** Returns whether a call is under way there already: a model that calls another one for it makes no second span. */
    static boolean isUnderWayIn(Context context) {
        ModelCall call = context.get(KEY);
        return call != null && !call.span.isEnded();
    }

    Span span() {
        return span.span();
    }

    /** Returns the context around the call, in which its answer is worked on. */
    Context parent() {
        return parent;
    }

    /** Returns the context within the call. */
    Context context() {
        return parent.with(span.span()).with(this);
    }

    void chunkArrived() {
        if (chunkArrived.compareAndSet(false, true)) {
            double seconds = (clock.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
            span.span().setAttribute(GenAi.RESPONSE_TIME_TO_FIRST_CHUNK, seconds);
        }
    }

    void respond(ChatResponse response) {
        span.end(ended -> ResponseAttributes.describe(ended, response));
    }

    void fail(Throwable failure) {
        span.fail(failure);
    }

    /** Ends the call of which nothing more will be heard. */
    void forget() {
        span.end(ended -> {});
    }

    /** Ends the service call too: LangChain4j tells nobody of such a failure. */
    void failWithInvocation(Throwable failure) {
        fail(failure);
        invocation.ifPresent(failed -> failed.fail(failure));
    }

    @Override
    public Context storeInContext(Context target) {
        return target.with(KEY, this);
    }
}
