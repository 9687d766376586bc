package io.github.junitllm.trace;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what was told of a span, whatever it is; what was told first stands. */
final class FactTable {

    private final @Nullable Object[] told = new @Nullable Object[Fact.count()];
    private Map<NamedFact, Map<String, String>> named = Map.of();

    <T> void tell(Fact<T> fact, Optional<T> value) {
        if (told[fact.number()] == null && value.isPresent()) {
            told[fact.number()] = value.get();
        }
    }

    void tell(NamedFact fact, String name, String value) {
        named = named.isEmpty() ? new EnumMap<>(NamedFact.class) : named;
        named.computeIfAbsent(fact, first -> new TreeMap<>()).putIfAbsent(name, value);
    }

    <T> Optional<T> get(Fact<T> fact) {
        return fact.in(told);
    }

    /** Returns what was told of each name, sorted by name. */
    Map<String, String> named(NamedFact fact) {
        return named.getOrDefault(fact, Map.of());
    }

    /** Lets a value stand, whatever was told. */
    <T> void correct(Fact<T> fact, T value) {
        told[fact.number()] = value;
    }

    void forget(Fact<?> fact) {
        told[fact.number()] = null;
    }

    /** Takes over what the other table knows, and this one does not. */
    void addMissing(FactTable other) {
        for (int i = 0; i < told.length; i++) {
            if (told[i] == null) {
                told[i] = other.told[i];
            }
        }
        other.named.forEach((fact, values) -> values.forEach((name, value) -> tell(fact, name, value)));
    }
}
