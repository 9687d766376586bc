package io.github.junitllm;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.baseline.Gate;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.baseline.NoRegressionGate;
import io.github.junitllm.baseline.PassRateGate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test method asks of its trials as a whole, read from its annotations in their usual order. */
record Gates(List<Gate> all) {

    Gates {
        all = List.copyOf(all);
    }

    /**
     * Reads a method's gates.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException where one of them makes no sense
     */
    static Gates on(Method method) {
        return new Gates(annotationsOn(method)
                .map(annotation -> new GateReader(method.getName(), annotation).read())
                .distinct()
                .toList());
    }

    static String namesOn(Method method) {
        return annotationsOn(method)
                .map(annotation -> "@" + annotation.annotationType().getSimpleName())
                .distinct()
                .collect(joining(", "));
    }

    private static Stream<Annotation> annotationsOn(Method method) {
        return Stream.of(
                        AnnotationSupport.findRepeatableAnnotations(method, NoRegression.class).stream(),
                        AnnotationSupport.findAnnotation(method, PassRate.class).stream(),
                        AnnotationSupport.findRepeatableAnnotations(method, Limit.class).stream())
                .flatMap(annotations -> annotations);
    }

    /** Returns whether one of the gates compares the pass rate with a baseline. */
    boolean comparesPassRate() {
        return all.contains(new NoRegressionGate(MetricNames.PASS_RATE));
    }

    /** Returns whether one of the gates asks for a pass rate without a baseline. */
    boolean asksForPassRate() {
        return all.stream().anyMatch(PassRateGate.class::isInstance);
    }

    boolean needBaseline() {
        return all.stream().anyMatch(Gate::needsBaseline);
    }

    /** Returns the gates that compare with a baseline. */
    Gates withBaseline() {
        return new Gates(all.stream().filter(Gate::needsBaseline).toList());
    }

    /** Returns the gates that decide without a baseline. */
    Gates withoutBaseline() {
        return new Gates(all.stream().filter(gate -> !gate.needsBaseline()).toList());
    }
}
