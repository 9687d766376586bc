package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.RateLimitException;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.openai.v1_1.OpenAITelemetry;

class DeskTest {

    private final Wire wire = new Wire();

    private static Desk desk(OpenTelemetry openTelemetry) {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .baseUrl(Wire.baseUrl())
                .apiKey("none")
                .maxRetries(0)
                .build();
        return new Desk(OpenAITelemetry.builder(openTelemetry)
                .setCaptureMessageContent(true)
                .build()
                .wrap(client));
    }

    @LlmTest
    void answers_at_once(OpenTelemetry openTelemetry, LlmTrial trial) {
        assertThatAnswer(desk(openTelemetry).answer("How long can I get a refund?")).contains("30 days");

        answersAboutRefunds(trial.trace());
    }

    @LlmTest
    void streams(OpenTelemetry openTelemetry, LlmTrial trial) {
        assertThatAnswer(desk(openTelemetry).stream("How long can I get a refund?")).contains("30 days");

        answersAboutRefunds(trial.trace());
    }

    private void answersAboutRefunds(LlmTrace trace) {
        assertThat(trace)
                .hasNoErrors()
                .hasModelCallsSatisfyingExactly(call -> call.hasFinishReason(FinishReason.STOP)
                        .promptContains("You answer questions about orders.")
                        .promptContains("How long can I get a refund?")
                        .outputContains("Refunds are possible within 30 days."));
        wire.charged(trace);
    }

    @LlmTest
    void answers_by_a_tool(OpenTelemetry openTelemetry, LlmTrial trial) {
        assertThatAnswer(desk(openTelemetry).answerByTool("Where is order A-17?")).contains("shipped");

        LlmTrace trace = trial.trace();
        assertThat(trace)
                .hasNoErrors()
                .hasModelCallsSatisfyingExactly(
                        call -> call.hasFinishReason(FinishReason.TOOL_CALL).promptContains("Where is order A-17?"),
                        call -> call.hasFinishReason(FinishReason.STOP)
                                .promptContains("A-17 has been shipped")
                                .outputContains("Your order has been shipped."));
        assertThat(trace.modelCalls().get(0).toolCalls().asOptional().orElseThrow())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.name()).isEqualTo("lookup_order");
                    assertThat(call.arguments()).contains("A-17");
                });
        assertThat(trace.toolExecutions()).isEmpty();
        wire.charged(trace);
    }

    @LlmTest
    void is_refused(OpenTelemetry openTelemetry, LlmTrial trial) {
        Desk desk = desk(openTelemetry);

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> desk.answer("Where is my order, while you are overloaded?"));

        LlmTrace trace = trial.trace();
        assertThat(trace.modelCalls()).hasSize(1);
        assertThat(trace.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.describe()).contains("429"));
        wire.charged(trace);
    }
}
