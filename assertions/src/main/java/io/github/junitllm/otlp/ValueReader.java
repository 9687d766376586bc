package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes OTLP's {@code AnyValue} and {@code KeyValue}, gives values and attributes. */
final class ValueReader {

    private static final List<String> KINDS =
            List.of("stringValue", "intValue", "doubleValue", "boolValue", "arrayValue", "kvlistValue", "bytesValue");

    private ValueReader() {}

    /** Reads the attributes of an object; of two with the same name the last counts. */
    static OtlpAttributes attributes(OtlpObject owner) {
        Map<String, Value<?>> values = new LinkedHashMap<>();
        owner.objects("attributes").forEach(attribute -> keyValue(attribute).ifPresent(read -> {
            if (values.put(read.getKey(), read.getValue()) != null) {
                attribute.wrong("key", "a name that no other attribute has");
            }
        }));
        return new OtlpAttributes(values, owner.count("droppedAttributesCount"));
    }

    /** Reads a value of any kind; nothing where it is malformed, or this version of OpenTelemetry cannot hold it. */
    static Optional<Value<?>> read(OtlpObject any) {
        return KINDS.stream()
                .filter(kind -> any.present(kind).isPresent())
                .findFirst()
                .map(kind -> read(any, kind))
                .orElseGet(() -> NewerApi.emptyValue()
                        .or(() -> any.problem(
                                "has no value, which this version of OpenTelemetry cannot hold; it is left out")));
    }

    private static Optional<Value<?>> read(OtlpObject any, String kind) {
        JsonNode value = any.node().path(kind);
        return switch (kind) {
            case "stringValue" ->
                value.isTextual() ? Optional.of(Value.of(value.textValue())) : any.wrong(kind, "text");
            case "boolValue" ->
                value.isBoolean() ? Optional.of(Value.of(value.booleanValue())) : any.wrong(kind, "true or false");
            case "intValue" ->
                Numbers.whole(value).<Value<?>>map(Value::of).or(() -> any.wrong(kind, "a whole number of 64 bits"));
            case "doubleValue" ->
                Numbers.floating(value).<Value<?>>map(Value::of).or(() -> any.wrong(kind, "a number"));
            case "bytesValue" -> bytes(value).<Value<?>>map(Value::of).or(() -> any.wrong(kind, "Base64"));
            case "arrayValue" -> Optional.of(array(any.object(kind)));
            default -> Optional.of(keyValues(any.object(kind)));
        };
    }

    private static Value<?> array(OtlpObject array) {
        List<Value<?>> elements = new ArrayList<>();
        array.objects("values").forEach(element -> read(element).ifPresent(elements::add));
        return Value.of(elements);
    }

    private static Value<?> keyValues(OtlpObject list) {
        return Value.of(list.objects("values")
                .flatMap(entry -> keyValue(entry).stream())
                .toArray(KeyValue[]::new));
    }

    private static Optional<KeyValue> keyValue(OtlpObject entry) {
        return entry.text("key").or(() -> entry.wrong("key", "a name")).flatMap(key -> read(entry.object("value"))
                .map(value -> KeyValue.of(key, value)));
    }

    private static Optional<byte[]> bytes(JsonNode value) {
        try {
            return Optional.of(
                    Base64.getDecoder().decode(value.asText().replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
