package io.github.junitllm.baseline;

import java.util.HashMap;
import java.util.Map;

/** Keeps equal values once: most trials of a case give the same answer on the same path. */
final class Shared {

    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
