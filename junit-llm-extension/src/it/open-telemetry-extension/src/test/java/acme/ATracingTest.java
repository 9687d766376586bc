package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ATracingTest {

    @RegisterExtension
    static final OpenTelemetryExtension openTelemetry = OpenTelemetryExtension.create();

    @Test
    void sees_its_own_spans() {
        GlobalOpenTelemetry.getTracer("acme").spanBuilder("own").startSpan().end();

        assertEquals(1, openTelemetry.getSpans().size());
    }
}
