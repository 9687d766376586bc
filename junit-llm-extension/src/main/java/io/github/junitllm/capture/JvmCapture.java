package io.github.junitllm.capture;

import io.opentelemetry.api.OpenTelemetry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Where the spans of this JVM go while a capture is active. */
@API(status = Status.INTERNAL, since = "0.1")
public final class JvmCapture {

    private static final AtomicReference<@Nullable OpenTelemetry> ACTIVE = new AtomicReference<>();

    private JvmCapture() {}

    /** Returns the active capture's telemetry, or nothing while no capture is active. */
    public static Optional<OpenTelemetry> openTelemetry() {
        return Optional.ofNullable(ACTIVE.get());
    }

    /** Sends spans to the given telemetry from now on; to nowhere with {@code null}. */
    public static void activate(@Nullable OpenTelemetry openTelemetry) {
        ACTIVE.set(openTelemetry);
    }
}
