package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a list that was written as text, gives its elements: {@code ["STOP"]}, {@code [stop]} or {@code stop}. */
final class ListText {

    private ListText() {}

    static List<String> parse(String text) {
        String list = text.strip();
        return json(list).map(ListText::elements).orElseGet(() -> words(list));
    }

    private static Optional<JsonNode> json(String list) {
        return list.startsWith("[") ? Json.parse(list).filter(JsonNode::isArray) : Optional.empty();
    }

    private static List<String> elements(JsonNode array) {
        return Json.elements(array).map(Json::text).toList();
    }

    private static List<String> words(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]") && text.length() > 1;
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        return Stream.of(inner.split(",", -1))
                .map(String::strip)
                .map(ListText::unquoted)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
