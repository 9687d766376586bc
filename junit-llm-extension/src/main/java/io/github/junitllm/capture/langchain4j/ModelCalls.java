package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import io.github.junitllm.capture.langchain4j.PendingRequest.Announcement;
import io.github.junitllm.capture.langchain4j.PendingRequest.Source;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the spans of model calls, one a call, whichever ways lead here. */
final class ModelCalls {

    private final Instrumentation instrumentation;

    ModelCalls(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Picks the methods of a model that all of its other ones come down to. */
    static boolean takesRequest(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return method.getName().equals("chat") && parameters.length > 0 && parameters[0] == ChatRequest.class;
    }

    /** Starts the span of a call that is about to be made; empty where none is wanted or somebody else makes it. */
    Optional<ModelCall> start(ChatRequest request, @Nullable ModelProvider provider) {
        return Safely.get(() -> instrumentation.tracer().flatMap(tracer -> start(tracer, request, provider)));
    }

    /** As {@link #start(ChatRequest, ModelProvider)}, with the model's own parameters where the request has none. */
    Optional<ModelCall> start(
            ChatRequest request, Supplier<ChatRequestParameters> defaults, Supplier<ModelProvider> provider) {
        return Safely.get(() -> instrumentation
                .tracer()
                .flatMap(tracer -> start(tracer, complete(request, defaults.get()), provider.get())));
    }

    /** Starts the span of a call that an AI Service announced, of which only its events will be heard. */
    Optional<ModelCall> observe(Invocation invocation, ChatRequest request, @Nullable ModelProvider provider) {
        return instrumentation
                .tracer()
                .map(tracer -> start(tracer, request, provider, invocation.context(), Optional.of(invocation)));
    }

    static ChatRequest complete(ChatRequest request, @Nullable ChatRequestParameters defaults) {
        return defaults == null
                ? request
                : ChatRequest.builder()
                        .messages(request.messages())
                        .parameters(defaults.overrideWith(request.parameters()))
                        .build();
    }

    private Optional<ModelCall> start(Tracer tracer, ChatRequest request, @Nullable ModelProvider provider) {
        Context current = Context.current();
        if (ModelCall.isUnderWayIn(current)) {
            return Optional.empty();
        }
        Optional<Announcement> announcement = instrumentation.pendingRequest().find(request);
        if (announcement.filter(ModelCalls::isObserved).isPresent()) {
            return Optional.empty();
        }
        instrumentation.pendingRequest().forget();
        Optional<Invocation> invocation =
                announcement.filter(it -> it.source() == Source.MODEL).map(Announcement::invocation);
        Context parent = invocation.map(it -> it.within(current)).orElse(current);
        return Optional.of(start(tracer, request, provider, parent, invocation));
    }

    private static boolean isObserved(Announcement announcement) {
        return announcement.source() == Source.EVENTS
                && announcement.invocation().isObserving();
    }

    private ModelCall start(
            Tracer tracer,
            ChatRequest request,
            @Nullable ModelProvider provider,
            Context parent,
            Optional<Invocation> invocation) {
        SpanBuilder builder = tracer.spanBuilder(SpanName.of("chat", request.modelName()))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(GenAi.OPERATION_NAME, "chat");
        OpenSpan span = OpenSpan.start(builder, parent);
        Safely.run(() -> RequestAttributes.describe(span.span(), request, provider));
        return new ModelCall(span, parent, invocation, instrumentation.clock());
    }
}
