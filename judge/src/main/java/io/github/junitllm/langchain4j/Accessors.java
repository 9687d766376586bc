package io.github.junitllm.langchain4j;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Reads what only some providers' types, or only some versions, know, by the names of their accessors. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Accessors {

    private Accessors() {}

    /** Follows the accessors from one value to the next; empty where one is missing or yields nothing. */
    public static Optional<Object> read(Object target, String... accessors) {
        Optional<Object> value = Optional.of(target);
        for (String accessor : accessors) {
            value = value.flatMap(holder -> readOne(holder, accessor));
        }
        return value;
    }

    public static OptionalLong number(Object target, String... accessors) {
        return read(target, accessors)
                .filter(Number.class::isInstance)
                .map(value -> OptionalLong.of(((Number) value).longValue()))
                .orElseGet(OptionalLong::empty);
    }

    /** Reads a list's elements of the given type; none where there is no such accessor. */
    public static <T> List<T> list(Object target, String accessor, Class<T> type) {
        return read(target, accessor).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Optional<Object> readOne(Object target, String accessor) {
        try {
            Method method = target.getClass().getMethod(accessor);
            return Optional.ofNullable(method.invoke(target));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
