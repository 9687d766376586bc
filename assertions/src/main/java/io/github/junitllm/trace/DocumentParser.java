package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads documents that were found; text of no known form is one document. */
final class DocumentParser {

    private DocumentParser() {}

    static Optional<List<RetrievedDocument>> documents(SpanAttributes attributes, String key) {
        Optional<JsonNode> json = attributes.json(key);
        if (json.isPresent()) {
            return json.map(DocumentParser::documents);
        }
        return attributes.content(key).map(text -> List.of(document(text)));
    }

    static List<RetrievedDocument> documents(JsonNode json) {
        return Json.elements(json).map(DocumentParser::document).toList();
    }

    private static RetrievedDocument document(JsonNode json) {
        if (!json.isObject()) {
            return document(Json.text(json));
        }
        return new RetrievedDocument(Json.field(json, "id"), score(json.path("score")), Json.field(json, "content"));
    }

    private static RetrievedDocument document(String text) {
        return new RetrievedDocument(Optional.empty(), OptionalDouble.empty(), Optional.of(text));
    }

    private static OptionalDouble score(JsonNode score) {
        return Stream.of(score)
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }
}
