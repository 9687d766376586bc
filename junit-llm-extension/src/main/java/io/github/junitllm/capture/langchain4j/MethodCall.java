package io.github.junitllm.capture.langchain4j;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a decorated object's method, on its way to the object itself. */
final class MethodCall {

    private final Object target;
    private final Method method;
    private final List<@Nullable Object> arguments;

    private MethodCall(Object target, Method method, List<@Nullable Object> arguments) {
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    static MethodCall of(Object target, Method method, @Nullable Object @Nullable [] given) {
        List<@Nullable Object> arguments = new ArrayList<>();
        if (given != null) {
            Collections.addAll(arguments, given);
        }
        return new MethodCall(target, method, arguments);
    }

    String name() {
        return method.getName();
    }

    @Nullable
    Object proceed() throws Throwable {
        try {
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Nullable
    Object firstArgument() {
        return arguments.get(0);
    }

    /** Returns the argument whose declared type is the given one. */
    <A> A argument(Class<A> type) {
        return type.cast(requireNonNull(arguments.get(indexOf(type)), type.getSimpleName()));
    }

    <A> MethodCall withArgument(Class<A> type, A argument) {
        List<@Nullable Object> replaced = new ArrayList<>(arguments);
        replaced.set(indexOf(type), argument);
        return new MethodCall(target, method, replaced);
    }

    private int indexOf(Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).indexOf(type);
    }
}
