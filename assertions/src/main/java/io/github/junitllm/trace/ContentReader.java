package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what instrumentations write only when told to; what one span leaves out, its scope is asked for. */
final class ContentReader {

    private static final Set<String> MASKS = Set.of("HIDDEN:non-empty", "<not specified>");

    private final StepSpan span;
    private final SpanAttributes attributes;

    ContentReader(StepSpan span, SpanAttributes attributes) {
        this.span = span;
        this.attributes = attributes;
    }

    Content<String> text(String key) {
        return read(key, Function.identity());
    }

    Content<List<Message>> messages(String key) {
        return read(key, MessageParser::messages);
    }

    Content<List<MessagePart>> parts(String key) {
        return read(key, MessageParser::parts);
    }

    Content<List<ToolDefinition>> toolDefinitions() {
        return read("gen_ai.tool.definitions", text -> objects(text)
                .map(tool -> new ToolDefinition(
                        Json.field(tool, "name").orElse(""),
                        Json.field(tool, "description"),
                        Json.field(tool, "parameters")))
                .toList());
    }

    Content<String> query() {
        return text("gen_ai.retrieval.query.text");
    }

    Content<List<RetrievedDocument>> documents() {
        return read("gen_ai.retrieval.documents", ContentReader::documents);
    }

    private <T> Content<T> read(String key, Function<String, T> form) {
        return attributes
                .text(key)
                .filter(text -> !MASKS.contains(text.strip()))
                .<Content<T>>map(text -> new Content.Captured<>(form.apply(text)))
                .orElseGet(() -> new Content.NotCaptured<>(ContentSwitch.reason(span.scope())));
    }

    private static List<RetrievedDocument> documents(String text) {
        if (Json.parse(text).filter(JsonNode::isContainerNode).isEmpty()) {
            return List.of(new RetrievedDocument(Optional.empty(), OptionalDouble.empty(), Optional.of(text)));
        }
        return objects(text)
                .map(document -> new RetrievedDocument(
                        Json.field(document, "id"), score(document.path("score")), Json.field(document, "content")))
                .toList();
    }

    private static OptionalDouble score(JsonNode score) {
        return Stream.of(score)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }

    private static Stream<JsonNode> objects(String text) {
        return Json.parse(text).stream().flatMap(Json::elements).filter(JsonNode::isObject);
    }
}
