package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.opentelemetry.api.GlobalOpenTelemetry;

class TelemetryTest {

    @LlmTest
    void spans_of_the_application_reach_the_trial(LlmTrial trial) {
        Telemetry.register();
        GlobalOpenTelemetry.getTracer("acme")
                .spanBuilder("chat stand-in")
                .setAttribute("gen_ai.operation.name", "chat")
                .setAttribute("gen_ai.request.model", "stand-in")
                .setAttribute("gen_ai.usage.input_tokens", 7L)
                .setAttribute("gen_ai.usage.output_tokens", 3L)
                .startSpan()
                .end();

        assertThat(trial.trace()).hasModelCalls(1).usesAtMostTokens(10);
    }
}
