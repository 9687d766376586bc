package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The parameters by which a test wires its application to the capture. */
final class TelemetryParameters {

    private static final String SCOPE = "io.github.junitllm.test";

    private TelemetryParameters() {}

    static boolean supports(Class<?> type) {
        return type == OpenTelemetry.class || type == Tracer.class;
    }

    static Object resolve(Class<?> type) {
        OpenTelemetry openTelemetry = JvmCapture.openTelemetry()
                .orElseThrow(() -> new ParameterResolutionException("No capture is running in this JVM."));
        return type == Tracer.class ? openTelemetry.getTracer(SCOPE) : openTelemetry;
    }
}
