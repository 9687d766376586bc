package io.github.junitllm;

import java.lang.reflect.Method;
import java.util.Arrays;
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

    /** Returns the id under which reports know the method: parameter types are named only where it is overloaded. */
    String id() {
        String name = testClass.getName() + "#" + method.getName();
        return isOverloaded() ? name + parameterTypes() : name;
    }

    private boolean isOverloaded() {
        return AnnotationSupport.findAnnotatedMethods(testClass, LlmTest.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .count()
                > 1;
    }

    private String parameterTypes() {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }
}
