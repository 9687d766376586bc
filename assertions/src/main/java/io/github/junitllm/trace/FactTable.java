package io.github.junitllm.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps what was told of a span, whatever it is; what was told first stands. */
final class FactTable {

    private record Named(NamedFact fact, String name) {}

    /** A table that grows is copied again and again. */
    private static final int MOST = 32;

    private final Map<Object, Object> told = new HashMap<>(MOST);

    <T> void tell(Fact<T> fact, Optional<T> value) {
        value.ifPresent(known -> told.putIfAbsent(fact, known));
    }

    void tell(NamedFact fact, String name, String value) {
        told.putIfAbsent(new Named(fact, name), value);
    }

    <T> Optional<T> get(Fact<T> fact) {
        return fact.in(told);
    }

    /** Returns what was told of each name, sorted by name. */
    Map<String, String> named(NamedFact fact) {
        Map<String, String> found = new TreeMap<>();
        told.forEach((key, value) -> {
            if (key instanceof Named named && named.fact() == fact) {
                found.put(named.name(), (String) value);
            }
        });
        return found;
    }

    /** Lets a value stand, whatever was told. */
    <T> void correct(Fact<T> fact, T value) {
        told.put(fact, value);
    }

    void forget(Fact<?> fact) {
        told.remove(fact);
    }

    /** Takes over what the other table knows, and this one does not. */
    void addMissing(FactTable other) {
        other.told.forEach(told::putIfAbsent);
    }
}
