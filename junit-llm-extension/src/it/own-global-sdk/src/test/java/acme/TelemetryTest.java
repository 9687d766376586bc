package acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    @Test
    void traces_into_the_sdk_it_registered() {
        Telemetry.register();

        Span span = GlobalOpenTelemetry.getTracer("acme").spanBuilder("order").startSpan();
        span.end();

        assertTrue(Telemetry.hasSeen(span));
    }
}
