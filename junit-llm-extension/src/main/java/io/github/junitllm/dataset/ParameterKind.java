package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;

/** What a parameter of a test method is to a dataset, by its type. */
enum ParameterKind {
    /** Takes the whole row. */
    ROW,
    /** Takes the field of its name. */
    FIELD,
    /** Takes the whole row if nothing else takes anything: another extension could mean it too. */
    POSSIBLE_ROW,
    /** Is somebody else's. */
    FOREIGN;

    private static final List<Class<?>> VALUES = List.of(
            String.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Temporal.class,
            TemporalAmount.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            Iterable.class,
            UUID.class,
            URI.class,
            Locale.class,
            JsonNode.class);

    private static final List<String> PLATFORMS = List.of("java.", "javax.", "jdk.", "kotlin.");

    /** An annotated parameter belongs to the extension that knows the annotation. */
    static ParameterKind of(Parameter parameter, Class<?> type, Predicate<Class<?>> isForeign) {
        boolean isAnnotated = !Arrays.stream(parameter.getAnnotations()).allMatch(TakenField.Presence::isNullable);
        if (isAnnotated || isForeign.test(type)) {
            return FOREIGN;
        }
        if (type.isRecord() || type == Map.class) {
            return ROW;
        }
        return isValue(type) ? FIELD : ofClass(type);
    }

    private static boolean isValue(Class<?> type) {
        return type.isPrimitive()
                || type.isArray()
                || VALUES.stream().anyMatch(value -> value.isAssignableFrom(type) && isOfSameHouse(value, type));
    }

    /** A {@code java.nio.file.Path} is an {@code Iterable} too, and a project's own list may be anything. */
    private static boolean isOfSameHouse(Class<?> value, Class<?> type) {
        return value != Iterable.class || type.getName().startsWith("java.util.") || type == Iterable.class;
    }

    private static ParameterKind ofClass(Class<?> type) {
        boolean isPlatform = PLATFORMS.stream().anyMatch(type.getName()::startsWith);
        return !isPlatform && TypeShape.takesRows(type) ? POSSIBLE_ROW : FOREIGN;
    }
}
