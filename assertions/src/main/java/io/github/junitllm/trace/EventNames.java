package io.github.junitllm.trace;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.lang.reflect.Method;
import java.util.Optional;

/** Asks a log record for the event name that newer SDKs give it a place for. */
final class EventNames {

    private static final Optional<Method> GET_EVENT_NAME = accessor();

    private EventNames() {}

    static Optional<String> of(LogRecordData log) {
        return GET_EVENT_NAME.flatMap(method -> invoke(method, log));
    }

    private static Optional<String> invoke(Method method, LogRecordData log) {
        try {
            return Optional.ofNullable((String) method.invoke(log));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Method> accessor() {
        try {
            return Optional.of(LogRecordData.class.getMethod("getEventName"));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
