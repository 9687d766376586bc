package acme;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;

public final class Telemetry {

    public static final OpenTelemetry GLOBAL = OpenTelemetrySdk.builder().buildAndRegisterGlobal();

    private Telemetry() {}
}
