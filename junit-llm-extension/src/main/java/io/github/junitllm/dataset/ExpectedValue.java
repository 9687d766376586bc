package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to write into a dataset for a component of the given type. */
record ExpectedValue(Class<?> type) {

    private static final Set<Class<?>> WHOLE = Set.of(
            byte.class,
            Byte.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class);

    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            boolean.class, "true",
            Boolean.class, "true",
            char.class, "\"a\"",
            Character.class, "\"a\"",
            LocalDate.class, "\"2026-01-31\"",
            Instant.class, "\"2026-01-31T12:00:00Z\"",
            Duration.class, "\"PT30S\"");

    /** Returns the kind of value, for example {@code a whole number such as 7}. */
    String words() {
        if (type.isEnum()) {
            return "one of " + Excerpt.of(String.join(", ", quotedConstants()));
        }
        if (EXAMPLES.containsKey(type)) {
            return isBoolean() ? "true or false" : article(type.getSimpleName()) + " such as " + example();
        }
        if (isNumber()) {
            return (WHOLE.contains(type) ? "a whole number" : "a number") + " such as " + example();
        }
        return CharSequence.class.isAssignableFrom(type) ? "text such as " + example() : structure();
    }

    /** Returns a value of that kind as JSON writes it. */
    String example() {
        if (type.isEnum()) {
            return quotedConstants().stream().findFirst().orElse("null");
        }
        if (isNumber()) {
            return WHOLE.contains(type) ? "7" : "0.5";
        }
        return EXAMPLES.getOrDefault(type, "\"abc\"");
    }

    /** Returns what the found value was probably meant to be, or nothing. */
    String hint(JsonNode found) {
        return found.isTextual() && type.isEnum()
                ? NearestName.of(found.textValue(), constants())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("")
                : "";
    }

    private String structure() {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array in [ and ]";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type)
                ? "an object in { and }"
                : article(type.getSimpleName());
    }

    private boolean isBoolean() {
        return type == boolean.class || type == Boolean.class;
    }

    private boolean isNumber() {
        return WHOLE.contains(type)
                || type == double.class
                || type == float.class
                || Number.class.isAssignableFrom(type);
    }

    private List<String> quotedConstants() {
        return constants().stream().map(name -> '"' + name + '"').toList();
    }

    private List<String> constants() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableList());
    }

    private static String article(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
}
