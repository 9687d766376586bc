package io.github.junitllm;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * An LLM test method of a test class, which may have inherited it.
 *
 * @param testClass the class under test execution
 * @param method the annotated method
 */
record TestMethod(Class<?> testClass, Method method) {

    static TestMethod of(ExtensionContext context) {
        return new TestMethod(context.getRequiredTestClass(), context.getRequiredTestMethod());
    }

    /**
     * Returns the id under which reports know the method: parameter types are named only where it is overloaded, in full
     * only where their simple names are the same.
     */
    String id() {
        String name = testClass.getName() + "#" + method.getName();
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
        return AnnotationSupport.findAnnotatedMethods(testClass, LlmTest.class, HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .filter(other -> other.getName().equals(method.getName()))
                .toList();
    }

    private static String parameterTypes(Method method, Function<Class<?>, String> name) {
        return Arrays.stream(method.getParameterTypes()).map(name).collect(Collectors.joining(",", "(", ")"));
    }
}
