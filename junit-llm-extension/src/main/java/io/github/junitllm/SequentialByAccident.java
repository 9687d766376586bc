package io.github.junitllm;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;

/** Whether a test runs alone only because nobody thought of running it beside others. */
final class SequentialByAccident {

    private SequentialByAccident() {}

    static boolean is(ExtensionContext context) {
        return !Parallelism.isDecided(context) && enclosing(context).noneMatch(SequentialByAccident::isOnPurpose);
    }

    private static Stream<ExtensionContext> enclosing(ExtensionContext context) {
        return Stream.iterate(
                        Optional.of(context), Optional::isPresent, inner -> inner.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream);
    }

    private static boolean isOnPurpose(ExtensionContext context) {
        return Stream.of(Execution.class, Isolated.class, ResourceLock.class)
                .anyMatch(annotation -> AnnotationSupport.isAnnotated(context.getElement(), annotation));
    }
}
