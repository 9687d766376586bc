package io.github.junitllm.capture.langchain4j;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes every call of a scoring model a reranking, current while the model works: its documents come best first. */
final class TracedScoringModel {

    private record Scored(TextSegment segment, double score) {}

    private final Instrumentation instrumentation;
    private final String name;

    private TracedScoringModel(Instrumentation instrumentation, String name) {
        this.instrumentation = instrumentation;
        this.name = name;
    }

    static ScoringModel of(Instrumentation instrumentation, ScoringModel model) {
        Class<?> type = model.getClass();
        String name = type.isHidden() || type.isSynthetic() ? "" : type.getSimpleName();
        TracedScoringModel traced = new TracedScoringModel(instrumentation, name);
        return Decorator.decorateOnce(
                ScoringModel.class, model, method -> method.getName().equals("scoreAll"), traced::scoreAll);
    }

    private @Nullable Object scoreAll(MethodCall call) throws Throwable {
        List<?> given = call.argument(List.class);
        List<TextSegment> segments = given.stream().map(TextSegment.class::cast).toList();
        Context parent = Context.current();
        Optional<OpenSpan> span = Safely.get(
                () -> instrumentation.tracer().map(tracer -> start(tracer, parent, call.argument(String.class))));
        return span.isPresent()
                ? span.get()
                        .around(
                                parent.with(span.get().span()),
                                call::proceed,
                                (ended, response) -> describe(ended, segments, response))
                : call.proceed();
    }

    private OpenSpan start(Tracer tracer, Context parent, String query) {
        return OpenSpan.start(
                tracer.spanBuilder(SpanName.of("rerank", name))
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute(GenAi.OPERATION_NAME, "rerank")
                        .setAttribute(GenAi.RETRIEVAL_QUERY, query),
                parent);
    }

    private static void describe(Span span, List<TextSegment> segments, @Nullable Object response) {
        if (response instanceof Response<?> scores
                && scores.content() instanceof List<?> values
                && values.size() == segments.size()) {
            ArrayNode documents = Json.array();
            IntStream.range(0, segments.size())
                    .mapToObj(i -> new Scored(segments.get(i), ((Number) values.get(i)).doubleValue()))
                    .sorted(Comparator.comparingDouble(Scored::score).reversed())
                    .map(TracedScoringModel::document)
                    .forEach(documents::add);
            span.setAttribute(GenAi.RETRIEVAL_DOCUMENTS, Json.write(documents));
        }
    }

    private static ObjectNode document(Scored scored) {
        return GenAiJson.document(
                DocumentId.of(scored.segment().metadata()),
                Optional.of(scored.score()),
                scored.segment().text());
    }
}
