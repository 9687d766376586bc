package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A row as a file of any format holds it, before anything is known about its fields. */
record RowSource(ObjectNode fields, FieldPositions positions, ValueTypes types) {

    Position start() {
        return positions.of(JsonPointer.empty());
    }

    List<String> names() {
        return names(fields);
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    Position positionOf(String field) {
        return positions.of(JsonPointer.empty().appendProperty(field));
    }
}
