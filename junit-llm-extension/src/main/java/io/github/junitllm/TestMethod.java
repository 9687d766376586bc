package io.github.junitllm;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * An LLM test method of a test class, which may have inherited it.
 *
 * @param testClass the class under test execution
 * @param className the class's name; a nested class that was inherited is named below the class that inherited it
 * @param method the annotated method
 */
record TestMethod(Class<?> testClass, String className, Method method) {

    static TestMethod of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return new TestMethod(testClass, className(testClass, context), context.getRequiredTestMethod());
    }

    private static String className(Class<?> testClass, ExtensionContext context) {
        return enclosing(testClass, context)
                .map(outer -> className(outer.getRequiredTestClass(), outer) + "$" + testClass.getSimpleName())
                .orElseGet(testClass::getName);
    }

    private static Optional<ExtensionContext> enclosing(Class<?> testClass, ExtensionContext context) {
        return Stream.iterate(
                        context.getParent(), Optional::isPresent, outer -> outer.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .filter(outer ->
                        outer.getTestClass().filter(other -> other != testClass).isPresent())
                .findFirst();
    }

    /**
     * Returns the id under which reports know the method: parameter types are named only where it is overloaded, in full
     * only where their simple names are the same.
     */
    String id() {
        String name = className + "#" + method.getName();
        List<Method> overloads = overloads();
        if (overloads.size() <= 1) {
            return name;
        }
        String simple = parameterTypes(method, Class::getSimpleName);
        boolean isAmbiguous = overloads.stream()
                        .filter(other ->
                                parameterTypes(other, Class::getSimpleName).equals(simple))
                        .count()
                > 1;
        return name + (isAmbiguous ? parameterTypes(method, Class::getTypeName) : simple);
    }

    private List<Method> overloads() {
        return Stream.of(LlmTest.class, LlmDataset.class)
                .flatMap(annotation ->
                        AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .filter(other -> other.getName().equals(method.getName()))
                .distinct()
                .toList();
    }

    private static String parameterTypes(Method method, Function<Class<?>, String> name) {
        return Arrays.stream(method.getParameterTypes()).map(name).collect(Collectors.joining(",", "(", ")"));
    }
}
