package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenTelemetry's own instrumentation of the OpenAI client really writes. */
class OpenTelemetryDumpsTests {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "async", "stream", "stream-usage", "length", "n2", "error429"})
    void content_that_is_off_names_its_switch(String program) {
        assertThat(call("otel-openai-" + program).output())
                .isEqualTo(new NotCaptured<>("content was not captured by io.opentelemetry.openai-java-1.1; enable"
                        + " OpenAITelemetry.builder(openTelemetry).setCaptureMessageContent(true), with the Java agent"
                        + " -Dotel.instrumentation.genai.capture-message-content=true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "async", "stream", "stream-usage"})
    void content_stands_in_log_records(String program) {
        ModelCall call = call("otel-openai-content-" + program);

        assertThat(call.inputText()).isEqualTo(new Captured<>("You are terse.\nSay hello"));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Hello from the stub."));
    }

    @Test
    void each_choice_is_a_message() {
        ModelCall call = call("otel-openai-content-n2");

        assertThat(call.output().asOptional().orElseThrow())
                .extracting(Message::text)
                .containsExactly("Hello from the stub.", "Hello from the stub.");
        assertThat(call.finishReasons()).containsExactly(FinishReason.STOP, FinishReason.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools", "stream-tools"})
    void tool_calls_have_their_arguments(String program) {
        assertThat(call("otel-openai-content-" + program).toolCalls())
                .isEqualTo(new Captured<>(
                        List.of(new ToolCall(Optional.of("call_abc123"), "get_weather", "{\"city\":\"Paris\"}"))));
    }

    @Test
    void what_a_failed_call_was_asked_is_known() {
        ModelCall call = call("otel-openai-content-error429");

        assertThat(call.inputText()).isEqualTo(new Captured<>("You are terse.\nERR429"));
        assertThat(call.output()).isInstanceOf(NotCaptured.class);
        assertThat(call.span().failure().orElseThrow().message()).contains("429: Rate limit reached for gpt-4o-mini");
    }

    @Test
    void the_java_agent_writes_the_same() {
        OtlpData data = Dumps.read("otel-javaagent-openai");
        LlmTrace trace = LlmTrace.of(data.spans(), data.logs());

        assertThat(trace.modelCalls()).isNotEmpty().allSatisfy(call -> assertThat(call.provider())
                .contains("openai"));
        assertThat(trace.modelCalls().get(0).usage().cacheRead()).hasValue(0);
        assertThat(trace.problems()).isEmpty();
    }

    private static ModelCall call(String dump) {
        OtlpData data = Dumps.read(dump);
        return LlmTrace.of(data.spans(), data.logs()).modelCalls().get(0);
    }
}
