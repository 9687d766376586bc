package io.github.junitllm.capture.langchain4j;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes retrievals: what was asked, what was found. */
final class RetrievalSpans {

    private RetrievalSpans() {}

    static void asked(Span span, String query) {
        span.setAttribute(GenAi.OPERATION_NAME, "retrieval");
        span.setAttribute(GenAi.RETRIEVAL_QUERY, query);
    }

    static void found(Span span, @Nullable List<Content> contents) {
        ArrayNode documents = Json.array();
        Optional.ofNullable(contents).orElse(List.of()).stream()
                .map(RetrievalSpans::document)
                .forEach(documents::add);
        span.setAttribute(GenAi.RETRIEVAL_DOCUMENTS, Json.write(documents));
    }

    private static ObjectNode document(Content content) {
        return GenAiJson.document(
                id(content), score(content.metadata()), content.textSegment().text());
    }

    private static Optional<String> id(Content content) {
        return DocumentId.of(content.textSegment().metadata())
                .or(() -> Optional.ofNullable(content.metadata().get(ContentMetadata.EMBEDDING_ID))
                        .map(String::valueOf));
    }

    private static Optional<Double> score(Map<ContentMetadata, Object> metadata) {
        return Stream.of(ContentMetadata.RERANKED_SCORE, ContentMetadata.SCORE)
                .map(metadata::get)
                .filter(Number.class::isInstance)
                .map(score -> ((Number) score).doubleValue())
                .findFirst();
    }
}
