package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes values and attributes, gives OTLP's {@code AnyValue} and {@code KeyValue}. */
final class ValueWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueWriter() {}

    /** Writes attributes in the order they were read in; those of the SDK, which know none, by name. */
    static List<JsonNode> attributes(Attributes attributes) {
        List<JsonNode> written = new ArrayList<>();
        values(attributes).forEach((name, value) -> written.add(keyValue(name, value)));
        return written;
    }

    /** Writes a value: of OpenTelemetry's own type, or of a type that attributes have. */
    static JsonNode any(@Nullable Object value) {
        ObjectNode any = NODES.objectNode();
        if (value instanceof Value<?> structured) {
            return structured(structured);
        } else if (value instanceof String text) {
            any.put("stringValue", text);
        } else if (value instanceof Boolean flag) {
            any.put("boolValue", flag);
        } else if (value instanceof Long number) {
            any.put("intValue", number.toString());
        } else if (value instanceof Double number) {
            any.set("doubleValue", floating(number));
        } else if (value instanceof List<?> list) {
            any.set("arrayValue", elements(list));
        }
        return any;
    }

    private static JsonNode structured(Value<?> value) {
        return switch (value.getType()) {
            case STRING, BOOLEAN, LONG, DOUBLE, ARRAY -> any(value.getValue());
            case BYTES -> NODES.objectNode().put("bytesValue", StructuredValue.base64(value));
            case KEY_VALUE_LIST -> NODES.objectNode().set("kvlistValue", entries((List<?>) value.getValue()));
            default -> NODES.objectNode();
        };
    }

    private static JsonNode elements(List<?> list) {
        ArrayNode elements = NODES.arrayNode();
        list.forEach(element -> elements.add(any(element)));
        return new OtlpNode().object("values", elements).json();
    }

    private static JsonNode entries(List<?> list) {
        ArrayNode entries = NODES.arrayNode();
        for (Object entry : list) {
            KeyValue keyValue = (KeyValue) entry;
            entries.add(keyValue(keyValue.getKey(), keyValue.getValue()));
        }
        return new OtlpNode().object("values", entries).json();
    }

    private static JsonNode keyValue(String key, Object value) {
        return NODES.objectNode().put("key", key).set("value", any(value));
    }

    /** JSON has no number for what is not finite. */
    private static JsonNode floating(Double number) {
        return Double.isFinite(number) ? NODES.numberNode(number) : NODES.textNode(number.toString());
    }

    private static Map<String, ?> values(Attributes attributes) {
        if (attributes instanceof OtlpAttributes read) {
            return read.values();
        }
        Map<String, Object> byName = new TreeMap<>();
        attributes.forEach((key, value) -> byName.put(key.getKey(), value));
        return byName;
    }
}
