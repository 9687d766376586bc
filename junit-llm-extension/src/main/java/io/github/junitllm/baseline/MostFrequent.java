package io.github.junitllm.baseline;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks what is there most often, whatever the order. */
final class MostFrequent {

    private MostFrequent() {}

    /** Returns the most frequent value, of several the smallest; empty where there is none. */
    static <T> Optional<T> of(Stream<T> values, Comparator<T> order) {
        Map<T, Long> counts = values.collect(
                Collectors.groupingBy(value -> value, () -> new TreeMap<>(order), Collectors.counting()));
        // The first of equals wins, and the map is sorted.
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
