package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a JSON object as OTLP writes them: what has its default value is left out. */
final class OtlpNode {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    OtlpNode text(String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(field, text);
        }
        return this;
    }

    /** Puts a number of 64 bits, which OTLP writes as text. */
    OtlpNode time(String field, long nanos) {
        return text(field, nanos == 0 ? "" : Long.toString(nanos));
    }

    /** Puts a number of 32 bits. */
    OtlpNode number(String field, int number) {
        if (number != 0) {
            node.put(field, Integer.toUnsignedLong(number));
        }
        return this;
    }

    OtlpNode object(String field, JsonNode object) {
        if (!object.isEmpty()) {
            node.set(field, object);
        }
        return this;
    }

    /** Puts whatever is there, also if it is empty. */
    OtlpNode present(String field, JsonNode value) {
        if (!value.isMissingNode()) {
            node.set(field, value);
        }
        return this;
    }

    OtlpNode list(String field, List<? extends JsonNode> elements) {
        return object(field, array(elements));
    }

    JsonNode json() {
        return node;
    }

    static JsonNode array(List<? extends JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        array.addAll(elements);
        return array;
    }
}
