package io.github.junitllm.capture.langchain4j;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Optional;

/** The one place where this package meets the capture of the JVM. */
final class CapturedTelemetry {

    private CapturedTelemetry() {}

    static Optional<OpenTelemetry> current() {
        return JvmCapture.openTelemetry();
    }
}
