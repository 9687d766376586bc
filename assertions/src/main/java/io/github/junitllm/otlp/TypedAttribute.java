package io.github.junitllm.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attribute as OpenTelemetry types it. What older versions have no type for is text there: its JSON.
 *
 * @param key the name and the type
 * @param value an object of that type
 */
record TypedAttribute(AttributeKey<?> key, Object value) {

    static TypedAttribute of(String name, Value<?> value) {
        return switch (value.getType()) {
            case STRING -> new TypedAttribute(AttributeKey.stringKey(name), value.getValue());
            case BOOLEAN -> new TypedAttribute(AttributeKey.booleanKey(name), value.getValue());
            case LONG -> new TypedAttribute(AttributeKey.longKey(name), value.getValue());
            case DOUBLE -> new TypedAttribute(AttributeKey.doubleKey(name), value.getValue());
            case ARRAY -> array(name, value, elements(value));
            default -> structured(name, value);
        };
    }

    /** An empty list says nothing of its type; most lists are of text. */
    private static TypedAttribute array(String name, Value<?> value, List<Value<?>> elements) {
        Set<ValueType> types = elements.stream().map(Value::getType).collect(Collectors.toSet());
        Optional<AttributeKey<?>> key = types.size() > 1
                ? Optional.empty()
                : arrayKey(name, types.stream().findFirst().orElse(ValueType.STRING));
        return key.map(found -> new TypedAttribute(found, objects(elements))).orElseGet(() -> structured(name, value));
    }

    private static List<Object> objects(List<Value<?>> elements) {
        return elements.stream().<Object>map(Value::getValue).toList();
    }

    private static Optional<AttributeKey<?>> arrayKey(String name, ValueType type) {
        return switch (type) {
            case STRING -> Optional.of(AttributeKey.stringArrayKey(name));
            case BOOLEAN -> Optional.of(AttributeKey.booleanArrayKey(name));
            case LONG -> Optional.of(AttributeKey.longArrayKey(name));
            case DOUBLE -> Optional.of(AttributeKey.doubleArrayKey(name));
            default -> Optional.empty();
        };
    }

    private static TypedAttribute structured(String name, Value<?> value) {
        return NewerApi.valueKey(name)
                .map(key -> new TypedAttribute(key, value))
                .orElseGet(() -> new TypedAttribute(AttributeKey.stringKey(name), StructuredValue.json(value)));
    }

    @SuppressWarnings("unchecked") // an array's value is a list of values
    private static List<Value<?>> elements(Value<?> array) {
        return (List<Value<?>>) array.getValue();
    }
}
