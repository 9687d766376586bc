package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes OpenTelemetry's structured value, gives plain JSON: what newer SDKs put where older ones put JSON text. */
@API(status = Status.INTERNAL, since = "0.1")
public final class StructuredValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StructuredValue() {}

    static String json(Value<?> value) {
        return toJson(value).toString();
    }

    /** Returns the JSON that says the same; bytes are Base64. */
    public static JsonNode toJson(Value<?> value) {
        return switch (value.getType()) {
            case STRING -> NODES.textNode((String) value.getValue());
            case BOOLEAN -> NODES.booleanNode((Boolean) value.getValue());
            case LONG -> NODES.numberNode((Long) value.getValue());
            case DOUBLE -> NODES.numberNode((Double) value.getValue());
            case BYTES -> NODES.textNode(base64(value));
            case ARRAY -> array((List<?>) value.getValue());
            case KEY_VALUE_LIST -> object((List<?>) value.getValue());
            default -> NODES.textNode(value.asString());
        };
    }

    private static JsonNode array(List<?> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(toJson((Value<?>) element)));
        return array;
    }

    private static JsonNode object(List<?> entries) {
        ObjectNode object = NODES.objectNode();
        for (Object entry : entries) {
            KeyValue keyValue = (KeyValue) entry;
            object.set(keyValue.getKey(), toJson(keyValue.getValue()));
        }
        return object;
    }

    static String base64(Value<?> bytes) {
        ByteBuffer buffer = ((ByteBuffer) bytes.getValue()).duplicate();
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
