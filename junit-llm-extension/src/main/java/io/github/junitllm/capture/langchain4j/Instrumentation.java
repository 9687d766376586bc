package io.github.junitllm.capture.langchain4j;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** What all instrumented parts share: where spans go, the time, the service calls under way. */
final class Instrumentation {

    static final String SCOPE = "io.github.junitllm.langchain4j";

    /** ServiceLoader makes providers afresh for every AI Service; all of them meet here. */
    static final Instrumentation JVM = new Instrumentation(CapturedTelemetry::current, Clock.getDefault());

    private final Supplier<Optional<OpenTelemetry>> telemetry;
    private final Clock clock;
    private final Invocations invocations = new Invocations();
    private final PendingRequest pendingRequest = new PendingRequest();

    Instrumentation(Supplier<Optional<OpenTelemetry>> telemetry, Clock clock) {
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Returns the tracer, or nothing while no capture is active: then nobody may notice this package. */
    Optional<Tracer> tracer() {
        return telemetry.get().map(openTelemetry -> openTelemetry.getTracer(SCOPE));
    }

    Clock clock() {
        return clock;
    }

    Invocations invocations() {
        return invocations;
    }

    PendingRequest pendingRequest() {
        return pendingRequest;
    }
}
