package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a test method, as the class under test sees it.
 *
 * @param index its place, from 0
 * @param parameter how it is declared
 * @param type its type, in which the class has settled what a generic superclass left open
 * @param kind what it is to a dataset
 */
record MethodParameter(int index, Parameter parameter, JavaType type, ParameterKind kind) {

    static List<MethodParameter> of(Method method, Class<?> testClass, Predicate<Class<?>> isForeign) {
        Parameter[] parameters = method.getParameters();
        TypeBindings bindings = bindings(method, testClass);
        return IntStream.range(0, parameters.length)
                .mapToObj(index -> of(index, parameters[index], bindings, isForeign))
                .toList();
    }

    private static MethodParameter of(
            int index, Parameter parameter, TypeBindings bindings, Predicate<Class<?>> isForeign) {
        JavaType type = types().resolveMemberType(parameter.getParameterizedType(), bindings);
        return new MethodParameter(index, parameter, type, ParameterKind.of(parameter, type.getRawClass(), isForeign));
    }

    String name() {
        return parameter.getName();
    }

    TakenField field() {
        Class<?> rawType = type.getRawClass();
        return new TakenField(
                List.of(name()),
                rawType,
                TakenField.Presence.of(
                        rawType,
                        Stream.of(
                                        parameter.getAnnotations(),
                                        parameter.getAnnotatedType().getAnnotations())
                                .flatMap(Stream::of)));
    }

    private static TypeBindings bindings(Method method, Class<?> testClass) {
        @Nullable JavaType declaring = types().constructType(testClass).findSuperType(method.getDeclaringClass());
        return declaring == null ? TypeBindings.emptyBindings() : declaring.getBindings();
    }

    private static TypeFactory types() {
        return Json.MAPPER.getTypeFactory();
    }
}
