package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Takes attributes whose names count, {@code llm.input_messages.0.message.role}, gives the elements that they make up. */
final class ListedAttributes {

    private static final int LONGEST_INDEX = 18;

    private ListedAttributes() {}

    /** Returns what each element's attributes say by the rest of their names, in the order of the elements. */
    static List<Map<String, Object>> elements(Map<String, Object> values, String list, Problems problems) {
        TreeMap<Long, Map<String, Object>> elements = null;
        for (Map.Entry<String, Object> attribute : values.entrySet()) {
            if (attribute.getKey().startsWith(list)) {
                elements = elements == null ? new TreeMap<>() : elements;
                add(attribute.getKey(), list.length(), attribute.getValue(), elements);
            }
        }
        if (elements == null || elements.isEmpty()) {
            return List.of();
        }
        if (elements.lastKey() >= elements.size()) {
            problems.add(
                    list + missing(elements.keySet()) + " is missing, though there is a " + list + elements.lastKey());
        }
        return new ArrayList<>(elements.values());
    }

    private static void add(String key, int start, Object value, Map<Long, Map<String, Object>> elements) {
        int dot = key.indexOf('.', start);
        if (dot < 0) {
            return;
        }
        OptionalLong index = index(key, start, dot);
        if (index.isPresent()) {
            elements.computeIfAbsent(index.getAsLong(), i -> new HashMap<>()).put(key.substring(dot + 1), value);
        }
    }

    private static OptionalLong index(String key, int start, int end) {
        if (start == end || end - start > LONGEST_INDEX) {
            return OptionalLong.empty();
        }
        long index = 0;
        for (int i = start; i < end; i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            index = index * 10 + digit;
        }
        return OptionalLong.of(index);
    }

    private static long missing(Set<Long> indexes) {
        long expected = 0;
        for (long index : indexes) {
            if (index != expected) {
                return expected;
            }
            expected++;
        }
        return expected;
    }
}
