package acme;

import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssistantBesideExtensionTest extends OrderQuestions {

    @RegisterExtension
    static final OpenTelemetryExtension openTelemetry = OpenTelemetryExtension.create();
}
