package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.AugmentationResult;
import io.github.junitllm.capture.langchain4j.Within.Work;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The span of one augmentation. It counts as the retrieval where its retrievers make no spans of their own; where they
 * do, it is only what holds them together.
 */
final class Augmentation {

    private final OpenSpan span;
    private final Context context;
    private final Invocation invocation;
    private final String service;
    private final String query;

    private Augmentation(OpenSpan span, Context parent, Invocation invocation, String service, String query) {
        this.span = span;
        this.context = parent.with(span.span());
        this.invocation = invocation;
        this.service = service;
        this.query = query;
    }

    static Augmentation start(Tracer tracer, Invocation invocation, AugmentationRequest request) {
        String service = SpanName.simple(request.metadata().invocationContext().interfaceName());
        Context parent = invocation.within(Context.current());
        OpenSpan span = OpenSpan.start(tracer.spanBuilder(SpanName.of("retrieval", service)), parent);
        return new Augmentation(span, parent, invocation, service, text(request.chatMessage()));
    }

    @Nullable
    Object around(Work work) throws Throwable {
        invocation.augmenting(Optional.of(context));
        try {
            return span.around(context, () -> classified(work), this::describe);
        } finally {
            invocation.augmenting(Optional.empty());
        }
    }

    private @Nullable Object classified(Work work) throws Throwable {
        try {
            return work.run();
        } finally {
            Safely.run(this::classify);
        }
    }

    private void classify() {
        if (invocation.hasRetrievals()) {
            span.span().updateName(SpanName.of("augment", service));
        } else {
            RetrievalSpans.asked(span.span(), query);
        }
    }

    private void describe(Span ended, @Nullable Object result) {
        if (result instanceof AugmentationResult augmentation && !invocation.hasRetrievals()) {
            RetrievalSpans.found(ended, augmentation.contents());
        }
    }

    private static String text(ChatMessage message) {
        if (!(message instanceof UserMessage user)) {
            return message.toString();
        }
        return user.contents().stream()
                .filter(TextContent.class::isInstance)
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining("\n"));
    }
}
