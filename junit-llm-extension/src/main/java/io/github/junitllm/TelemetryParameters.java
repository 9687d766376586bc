package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The parameters by which a test wires its application to the capture. */
final class TelemetryParameters {

    private static final String SCOPE = "io.github.junitllm.test";

    private TelemetryParameters() {}

    static boolean supports(Class<?> type) {
        return type == OpenTelemetry.class || type == Tracer.class;
    }

    /** Starts the capture where nobody has: JUnit makes an instance for a whole class before any callback. */
    static Object resolve(Class<?> type, ExtensionContext context) {
        OpenTelemetry openTelemetry =
                JvmCapture.start(LlmRun.of(context).settings().globalPolicy()).openTelemetry();
        return type == Tracer.class ? openTelemetry.getTracer(SCOPE) : openTelemetry;
    }
}
