package io.github.junitllm.capture;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Holds the one capture of this JVM, for those that a {@link java.util.ServiceLoader} makes and that nobody can hand
 * anything to. Once started, a capture is never swapped and never closed: static tracers keep the first one they see.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class JvmCapture {

    private static final AtomicReference<@Nullable Capture> CURRENT = new AtomicReference<>();
    private static final AtomicReference<@Nullable String> REFUSAL = new AtomicReference<>();

    private JvmCapture() {}

    /** Sets why no trial of the plan may run, or nothing where all is well. */
    public static void refuse(Optional<String> reason) {
        REFUSAL.set(reason.orElse(null));
    }

    /** Returns why no trial of the plan may run, or nothing where all is well. */
    public static Optional<String> refusal() {
        return Optional.ofNullable(REFUSAL.get());
    }

    /** Returns the capture, or nothing before the first LLM test of this JVM. */
    public static Optional<Capture> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Returns where spans of this JVM are to go, or nothing before the first LLM test. */
    public static Optional<OpenTelemetry> openTelemetry() {
        return current().map(Capture::openTelemetry);
    }

    /** Starts the capture unless it runs already; whoever comes first decides about the global. */
    public static synchronized Capture start(GlobalPolicy policy) {
        Capture running = CURRENT.get();
        if (running != null) {
            return running;
        }
        Capture started = Capture.start(policy, JvmCapture.class.getClassLoader());
        CURRENT.set(started);
        return started;
    }

    /** Returns a processor that hands the spans of a foreign SDK to their trials, for as long as there are trials. */
    public static SpanProcessor spanProcessor() {
        return new SpanRouter(JvmCapture::current);
    }

    /** Returns a processor that hands the log records of a foreign SDK to their trials. */
    public static LogRecordProcessor logRecordProcessor() {
        return new LogRouter(JvmCapture::current);
    }
}
