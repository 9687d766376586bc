package io.github.junitllm;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;

/** Knows parameterized tests with a dataset: with {@link LlmExtension} their invocations are trials. */
final class ParameterizedTests {

    private ParameterizedTests() {}

    static boolean isParameterized(Method method) {
        try {
            return AnnotationSupport.isAnnotated(method, ParameterizedTest.class);
        } catch (NoClassDefFoundError withoutParams) {
            return false;
        }
    }

    /** Tells by the declarations alone, for before the class runs. */
    static boolean areTrials(Class<?> testClass, Method method) {
        return AnnotationSupport.isAnnotated(method, LlmDataset.class)
                && isParameterized(method)
                && (isExtended(AnnotationSupport.findRepeatableAnnotations(method, ExtendWith.class).stream())
                        || withEnclosing(testClass).anyMatch(ParameterizedTests::isExtended));
    }

    /** Tells also where a nested class was inherited and runs below another class than it is declared in. */
    static boolean areTrials(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        return areTrials(context.getRequiredTestClass(), method)
                || (LlmOptions.areStoredIn(context)
                        && AnnotationSupport.isAnnotated(method, LlmDataset.class)
                        && isParameterized(method));
    }

    private static Stream<Class<?>> withEnclosing(Class<?> testClass) {
        return AnnotationSupport.isAnnotated(testClass, Nested.class)
                ? Stream.concat(Stream.of(testClass), withEnclosing(testClass.getEnclosingClass()))
                : Stream.of(testClass);
    }

    private static boolean isExtended(Class<?> testClass) {
        return isExtended(AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class).stream())
                || !AnnotationSupport.findAnnotatedFields(
                                testClass, RegisterExtension.class, field -> field.getType() == LlmExtension.class)
                        .isEmpty();
    }

    private static boolean isExtended(Stream<ExtendWith> annotations) {
        return annotations
                .flatMap(annotation -> Arrays.stream(annotation.value()))
                .anyMatch(LlmExtension.class::equals);
    }
}
