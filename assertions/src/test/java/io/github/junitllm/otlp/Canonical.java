package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives OTLP JSON that says the same the same form, without the code that is tested. */
final class Canonical {

    /** Lists and messages for which OTLP makes no difference between empty and absent. */
    private static final Set<String> EMPTY_IS_ABSENT =
            Set.of("attributes", "events", "links", "status", "resource", "values");

    private Canonical() {}

    static JsonNode of(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return array(node);
        }
        return node;
    }

    private static JsonNode array(JsonNode node) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : node) {
            if (array.isEmpty() || !joined(array.get(array.size() - 1), of(element))) {
                array.add(of(element));
            }
        }
        return array;
    }

    /** Puts the spans or log records of a scope to those of the scope before, if that is the same. */
    private static boolean joined(JsonNode last, JsonNode next) {
        for (String items : List.of("spans", "logRecords")) {
            if (last.has(items) && next.has(items) && without(items, last).equals(without(items, next))) {
                ((ArrayNode) last.get(items)).addAll((ArrayNode) next.get(items));
                return true;
            }
        }
        return false;
    }

    private static JsonNode without(String field, JsonNode object) {
        return ((ObjectNode) object.deepCopy()).without(field);
    }

    private static JsonNode object(JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = of(field.getValue());
            boolean absent = value.isNull() || (EMPTY_IS_ABSENT.contains(field.getKey()) && value.isEmpty());
            if (!absent) {
                fields.put(field.getKey(), value);
            }
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        return object.setAll(fields);
    }
}
