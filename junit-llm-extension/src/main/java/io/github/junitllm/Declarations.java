package io.github.junitllm;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Checks how methods are annotated, where a mistake would make JUnit run them twice or not at all. */
final class Declarations {

    private Declarations() {}

    static void requireNoOtherTest(Method method) {
        otherTest(method).ifPresent(other -> {
            throw new ExtensionConfigurationException("[" + method.getName() + "] is annotated with @LlmTest and with @"
                    + other.annotationType().getSimpleName() + ". Remove @"
                    + other.annotationType().getSimpleName() + ": @LlmTest alone makes it a test.");
        });
    }

    private static Optional<Annotation> otherTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation -> AnnotationSupport.isAnnotated(annotation.annotationType(), Testable.class))
                .filter(annotation -> annotation.annotationType() != LlmTest.class
                        && !AnnotationSupport.isAnnotated(annotation.annotationType(), LlmTest.class))
                .findFirst();
    }

    /** A dataset on a method that JUnit does not take for a test would wait for ever. */
    static void requireNoIdleDataset(Class<?> testClass) {
        AnnotationSupport.findAnnotatedMethods(testClass, LlmDataset.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .filter(method -> !AnnotationSupport.isAnnotated(method, Testable.class))
                .findFirst()
                .ifPresent(method -> {
                    throw new ExtensionConfigurationException("[" + method.getName()
                            + "] has an @LlmDataset, but is no test. Add @LlmTest, or remove @LlmDataset.");
                });
    }
}
