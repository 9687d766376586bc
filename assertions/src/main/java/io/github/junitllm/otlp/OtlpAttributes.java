package io.github.junitllm.otlp;

import static java.util.Objects.hash;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as OTLP has them: in the order of the text, of any kind of value. What this version of OpenTelemetry has
 * no type for is kept all the same, so that it can be written again.
 */
final class OtlpAttributes implements Attributes {

    static final OtlpAttributes EMPTY = new OtlpAttributes(Map.of(), 0);

    private final Map<String, Value<?>> values;
    private final int dropped;
    private final Map<AttributeKey<?>, Object> typed;

    OtlpAttributes(Map<String, Value<?>> values, int dropped) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.dropped = dropped;
        this.typed = typed(values);
    }

    Map<String, Value<?>> values() {
        return values;
    }

    /** Returns how many attributes are missing. */
    int dropped() {
        return dropped;
    }

    int total() {
        return (int) Math.min(Integer.MAX_VALUE, (long) values.size() + dropped);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a key's type is its value's
    public <T> @Nullable T get(AttributeKey<T> key) {
        return (T) typed.get(key);
    }

    @Override
    public void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer) {
        typed.forEach(consumer);
    }

    @Override
    public int size() {
        return typed.size();
    }

    @Override
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    @Override
    public Map<AttributeKey<?>, Object> asMap() {
        return typed;
    }

    @Override
    public AttributesBuilder toBuilder() {
        return Attributes.builder().putAll(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OtlpAttributes that && values.equals(that.values) && dropped == that.dropped;
    }

    @Override
    public int hashCode() {
        return hash(values, dropped);
    }

    @Override
    public String toString() {
        return typed.toString();
    }

    private static Map<AttributeKey<?>, Object> typed(Map<String, Value<?>> values) {
        Map<AttributeKey<?>, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            TypedAttribute attribute = TypedAttribute.of(name, value);
            typed.put(attribute.key(), attribute.value());
        });
        return Collections.unmodifiableMap(typed);
    }
}
