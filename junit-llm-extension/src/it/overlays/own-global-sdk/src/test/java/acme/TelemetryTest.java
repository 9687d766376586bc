package acme;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class TelemetryTest {

    @Test
    void registers_its_own_global() {
        assertNotNull(Telemetry.GLOBAL);
    }
}
