package io.github.junitllm.capture.langchain4j;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One call of an AI Service's method, from its start to its completion, however many threads serve it. */
final class Invocation implements ImplicitContextKeyed {

    private static final ContextKey<Invocation> KEY = ContextKey.named("junit-llm.langchain4j.invocation");

    private final OpenSpan span;
    private final Context context;
    private final AtomicReference<Optional<ThreadScope>> scope = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Context>> augmentation = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ModelCall>> observedCall = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean retrieved = new AtomicBoolean();

    Invocation(OpenSpan span, Context parent) {
        this.span = span;
        this.context = parent.with(span.span()).with(this);
    }

    static Optional<Invocation> in(Context context) {
        return Optional.ofNullable(context.get(KEY));
    }

    Context context() {
        return context;
    }

    /** Returns the given context where it lies within this invocation, else the invocation's own. */
    Context within(Context candidate) {
        return candidate.get(KEY) == this ? candidate : context;
    }

    void enter() {
        scope.set(Optional.of(ThreadScope.open(context)));
    }

    /** Gives the calling thread its context back. */
    void leave() {
        scope.get().ifPresent(ThreadScope::close);
    }

    void complete() {
        leave();
        span.end(ended -> {});
    }

    void fail(Throwable failure) {
        leave();
        span.fail(failure);
    }

    /** Takes note of a model call that is only heard of, and yields the one before it. */
    Optional<ModelCall> observe(Optional<ModelCall> call) {
        return observedCall.getAndSet(call);
    }

    boolean isObserving() {
        return observedCall.get().isPresent();
    }

    void augmenting(Optional<Context> augmentationContext) {
        augmentation.set(augmentationContext);
    }

    /** Returns where a retriever's span belongs that runs for this invocation, on whatever thread. */
    Context retrievalParent(Context candidate) {
        return candidate.get(KEY) == this ? candidate : augmentation.get().orElse(context);
    }

    /** Takes note that a retriever of this invocation has a span of its own. */
    void retrieved() {
        retrieved.set(true);
    }

    boolean hasRetrievals() {
        return retrieved.get();
    }

    @Override
    public Context storeInContext(Context target) {
        return target.with(KEY, this);
    }
}
