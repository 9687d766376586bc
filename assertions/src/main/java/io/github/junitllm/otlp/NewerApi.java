package io.github.junitllm.otlp;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What newer versions of OpenTelemetry have and the oldest supported one lacks; where it lacks it, there is nothing. */
final class NewerApi {

    private static final Optional<Method> VALUE_KEY = method(AttributeKey.class, "valueKey", String.class);
    private static final Optional<Method> EMPTY_VALUE = method(Value.class, "empty");
    private static final Optional<Method> EVENT_NAME = method(LogRecordData.class, "getEventName");

    private NewerApi() {}

    static Optional<AttributeKey<?>> valueKey(String name) {
        return VALUE_KEY.map(method -> (AttributeKey<?>) call(method, null, name));
    }

    static Optional<Value<?>> emptyValue() {
        return EMPTY_VALUE.map(method -> (Value<?>) call(method, null));
    }

    static Optional<String> eventName(LogRecordData log) {
        return EVENT_NAME.map(method -> (String) call(method, log));
    }

    private static Optional<Method> method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return Optional.of(type.getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("OpenTelemetry's " + method + " cannot be called", e);
        }
    }
}
