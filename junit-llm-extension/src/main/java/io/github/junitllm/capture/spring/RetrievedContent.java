package io.github.junitllm.capture.spring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import io.github.junitllm.langchain4j.GenAi;
import io.micrometer.common.KeyValues;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;

/** Describes what a search in a vector store found; the query is on Spring AI's span already. */
final class RetrievedContent {

    private RetrievedContent() {}

    /** Returns the documents of a search, none of them included; nothing for a call that does not search. */
    static KeyValues of(VectorStoreObservationContext context) {
        return Optional.ofNullable(context.getQueryResponse())
                .map(found -> KeyValues.of(GenAi.RETRIEVAL_DOCUMENTS.getKey(), documents(found)))
                .orElse(KeyValues.empty());
    }

    private static String documents(List<Document> found) {
        ArrayNode documents = Json.array();
        found.stream().map(RetrievedContent::document).forEach(documents::add);
        return Json.write(documents);
    }

    private static ObjectNode document(Document document) {
        return GenAiJson.document(
                Optional.of(document.getId()), Optional.ofNullable(document.getScore()), document.getText());
    }
}
