package io.github.junitllm.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Rewrites the strings of a JSON tree, field names included. */
final class JsonStrings {

    @FunctionalInterface
    interface Rewriting {

        /** Rewrites a string; the field it is the value of is {@code null} in an array and for a field name. */
        String rewrite(@Nullable String field, String value);
    }

    private JsonStrings() {}

    static JsonNode rewrite(JsonNode tree, Rewriting rewriting) {
        return rewrite(null, tree, rewriting);
    }

    private static JsonNode rewrite(@Nullable String field, JsonNode node, Rewriting rewriting) {
        if (node.isTextual()) {
            return TextNode.valueOf(rewriting.rewrite(field, node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> array.add(rewrite(null, element, rewriting)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> {
                String name = rewriting.rewrite(null, entry.getKey());
                object.set(free(name, object), rewrite(entry.getKey(), entry.getValue(), rewriting));
            });
            return object;
        }
        return node;
    }

    /** Two names that are masked alike must not cost one of the values. */
    private static String free(String name, ObjectNode object) {
        String free = name;
        for (int copy = 2; object.has(free); copy++) {
            free = name + " (" + copy + ")";
        }
        return free;
    }
}
