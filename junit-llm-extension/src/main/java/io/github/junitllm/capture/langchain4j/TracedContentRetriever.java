package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every retrieval a span, current while the retriever works, below its service call on whatever thread. */
final class TracedContentRetriever {

    private final Instrumentation instrumentation;
    private final String name;

    private TracedContentRetriever(Instrumentation instrumentation, String name) {
        this.instrumentation = instrumentation;
        this.name = name;
    }

    static ContentRetriever of(Instrumentation instrumentation, ContentRetriever retriever) {
        TracedContentRetriever traced = new TracedContentRetriever(instrumentation, name(retriever.getClass()));
        return Decorator.decorateOnce(
                ContentRetriever.class, retriever, method -> method.getName().equals("retrieve"), traced::retrieve);
    }

    /** A lambda has no name that anybody gave it. */
    private static String name(Class<?> type) {
        return type.isHidden() || type.isSynthetic() ? "" : type.getSimpleName();
    }

    private @Nullable Object retrieve(MethodCall call) throws Throwable {
        Query query = call.argument(Query.class);
        Context parent = Safely.get(() -> Optional.of(parent(query))).orElseGet(Context::current);
        Optional<OpenSpan> span =
                Safely.get(() -> instrumentation.tracer().map(tracer -> start(tracer, parent, query)));
        return span.isPresent()
                ? span.get().around(parent.with(span.get().span()), call::proceed, TracedContentRetriever::describe)
                : call.proceed();
    }

    private Context parent(Query query) {
        Context current = Context.current();
        Optional<Invocation> invocation = Optional.ofNullable(query.metadata())
                .flatMap(metadata -> instrumentation.invocations().find(metadata.invocationContext()))
                .or(() -> Invocation.in(current));
        invocation.ifPresent(Invocation::retrieved);
        return invocation.map(it -> it.retrievalParent(current)).orElse(current);
    }

    private OpenSpan start(Tracer tracer, Context parent, Query query) {
        OpenSpan span = OpenSpan.start(
                tracer.spanBuilder(SpanName.of("retrieval", name)).setSpanKind(SpanKind.CLIENT), parent);
        RetrievalSpans.asked(span.span(), query.text());
        return span;
    }

    private static void describe(Span span, @Nullable Object contents) {
        if (contents instanceof List<?> list) {
            RetrievalSpans.found(span, list.stream().map(Content.class::cast).toList());
        }
    }
}
