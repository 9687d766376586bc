package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.junitllm.langchain4j.Accessors;
import io.github.junitllm.langchain4j.GenAi;
import io.github.junitllm.langchain4j.Providers;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every call of an embedding model a span, current while the model works. */
final class TracedEmbeddingModel {

    private static final String UNKNOWN_MODEL = "unknown";

    private final Instrumentation instrumentation;
    private final EmbeddingModel model;

    private TracedEmbeddingModel(Instrumentation instrumentation, EmbeddingModel model) {
        this.instrumentation = instrumentation;
        this.model = model;
    }

    static EmbeddingModel of(Instrumentation instrumentation, EmbeddingModel model) {
        TracedEmbeddingModel traced = new TracedEmbeddingModel(instrumentation, model);
        return Decorator.decorateOnce(EmbeddingModel.class, model, TracedEmbeddingModel::embeds, traced::embed);
    }

    private static boolean embeds(Method method) {
        return method.getName().equals("embed") || method.getName().equals("embedAll");
    }

    private @Nullable Object embed(MethodCall call) throws Throwable {
        Context parent = Context.current();
        Optional<OpenSpan> span = Safely.get(() -> instrumentation.tracer().map(tracer -> start(tracer, parent)));
        return span.isPresent()
                ? span.get().around(parent.with(span.get().span()), call::proceed, TracedEmbeddingModel::describe)
                : call.proceed();
    }

    private OpenSpan start(Tracer tracer, Context parent) {
        Optional<String> name = Optional.ofNullable(model.modelName()).filter(known -> !known.equals(UNKNOWN_MODEL));
        SpanBuilder builder = tracer.spanBuilder(SpanName.of("embeddings", name.orElse("")))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(GenAi.OPERATION_NAME, "embeddings");
        name.ifPresent(known -> builder.setAttribute(GenAi.REQUEST_MODEL, known));
        Providers.nameOf(model).ifPresent(provider -> builder.setAttribute(GenAi.PROVIDER_NAME, provider));
        return OpenSpan.start(builder, parent);
    }

    /** Responses come in two types, of which LangChain4j 1.16 knows one; their accessors agree. */
    private static void describe(Span span, @Nullable Object response) {
        if (response == null) {
            return;
        }
        Accessors.number(response, "tokenUsage", "inputTokenCount")
                .ifPresent(tokens -> span.setAttribute(GenAi.USAGE_INPUT, tokens));
        Accessors.read(response, "content")
                .or(() -> Accessors.read(response, "embeddings"))
                .flatMap(TracedEmbeddingModel::first)
                .ifPresent(embedding -> span.setAttribute(GenAi.EMBEDDINGS_DIMENSION, (long) embedding.dimension()));
    }

    private static Optional<Embedding> first(Object content) {
        Object first = content instanceof List<?> list && !list.isEmpty() ? list.get(0) : content;
        return first instanceof Embedding embedding ? Optional.of(embedding) : Optional.empty();
    }
}
