package io.github.junitllm.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads attributes by name, whatever type they were written with: instrumentations write numbers, booleans and lists
 * as text too.
 */
final class SpanAttributes {

    private static final Set<String> PLACEHOLDERS = Set.of("", "none", "unknown", "<not specified>");

    private static final int LONGEST_NUMBER = 40;

    private final Map<String, Object> values;

    private SpanAttributes(Map<String, Object> values) {
        this.values = values;
    }

    static SpanAttributes of(Attributes attributes) {
        Map<String, Object> values = new HashMap<>();
        attributes.forEach((key, value) -> values.put(key.getKey(), value));
        return new SpanAttributes(values);
    }

    /** Returns text as it was written; blank text is absent, lists and structured values come as JSON. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(SpanAttributes::asText).filter(text -> !text.isBlank());
    }

    /** Returns text that names something; what instrumentations write for "no name" is absent. */
    Optional<String> label(String key) {
        return text(key).map(String::strip).filter(text -> !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Returns a count; negative or fractional values are absent. */
    OptionalLong count(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> decimal(key).stream())
                .filter(number -> number.signum() >= 0)
                .flatMap(number -> exactLong(number).stream())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    OptionalDouble number(String key) {
        return decimal(key).stream()
                .mapToDouble(BigDecimal::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }

    List<String> list(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return text(key).map(ListText::parse).orElse(List.of());
    }

    /** Returns the texts of all attributes whose name starts so, by the rest of their names, sorted. */
    Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), asText(value));
            }
        });
        return found;
    }

    private Optional<BigDecimal> decimal(String key) {
        return text(key)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST_NUMBER)
                .flatMap(SpanAttributes::parse);
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> exactLong(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String asText(Object value) {
        if (value instanceof Value<?> structured) {
            return Json.text(StructuredValue.toJson(structured));
        }
        if (value instanceof List<?> list) {
            return Json.of(list).map(Json::text).orElseGet(list::toString);
        }
        return String.valueOf(value);
    }
}
