package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarkusReaderTests {

    private static final String SCOPE = "io.quarkus.opentelemetry";

    @Test
    void reads_a_call_of_a_model() {
        ModelCall call = (ModelCall) step(
                "completion gpt-4o-mini",
                completion()
                        .put("gen_ai.response.finish_reasons", "TOOL_EXECUTION")
                        .put("gen_ai.usage.completion_tokens", 12)
                        .put("gen_ai.usage.prompt_tokens", 50)
                        .put("gen_ai.client.estimated_cost", "0.0001USD")
                        .put("gen_ai.prompt", "Be brief.\nRefund A-17?")
                        .put("gen_ai.completion", "Yes."));

        assertThat(call.provider()).contains("openai");
        assertThat(call.usage()).isEqualTo(TokenUsage.of(50, 12));
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
        assertThat(call.reportedCost()).contains(new BigDecimal("0.0001"));
        assertThat(call.inputText()).isEqualTo(new Captured<>("Be brief.\nRefund A-17?"));
        assertThat(call.outputText()).isEqualTo(new Captured<>("Yes."));
    }

    @Test
    void a_parameter_of_zero_may_be_one_that_was_not_set() {
        ModelCall call = (ModelCall) step("completion gpt-4o-mini", completion().put("gen_ai.request.top_p", 0.5));

        assertThat(call.parameters()).isEqualTo(Map.of("top_p", "0.5"));
    }

    @Test
    void elsewhere_a_parameter_of_zero_is_one() {
        TestSpans spans = new TestSpans();
        spans.add("chat", Span.getInvalid(), 0, 1, completion().build());

        assertThat(spans.trace().modelCalls().get(0).parameters()).isEqualTo(Map.of("temperature", "0.0"));
    }

    @Test
    void a_cost_in_another_currency_is_not_taken_for_dollars() {
        ModelCall call = (ModelCall)
                step("completion gpt-4o-mini", completion().put("gen_ai.client.estimated_cost", "0.0001EUR"));

        assertThat(call.reportedCost()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "xUSD", "-1USD", "99999999999999999999999999999999999999999999USD"})
    void a_hostile_cost_is_none(String cost) {
        ModelCall call =
                (ModelCall) step("completion gpt-4o-mini", completion().put("gen_ai.client.estimated_cost", cost));

        assertThat(call.reportedCost()).isEmpty();
    }

    @Test
    void an_exception_is_a_failure_although_the_status_is_unset() {
        TestSpans spans = new TestSpans();
        Span span = spans.unended(
                "completion gpt-4o-mini", Span.getInvalid(), 0, completion().build());
        span.recordException(new IllegalStateException("429"));
        spans.end(span, 1);

        assertThat(spans.trace().failures()).hasSize(1);
    }

    @Test
    void tools_and_services_are_known_by_their_names() {
        ToolExecution tool = (ToolExecution) step("langchain4j.tools.get_weather", Attributes.builder());
        AgentStep service = (AgentStep) step("langchain4j.aiservices.Assistant.chat", Attributes.builder());

        assertThat(tool.name()).isEqualTo("get_weather");
        assertThat(service.agent()).contains("Assistant.chat");
    }

    @Test
    void content_that_is_left_out_names_its_switches() {
        ModelCall call = (ModelCall) step("completion gpt-4o-mini", completion());
        ToolExecution tool = (ToolExecution) step("langchain4j.tools.get_weather", GenAi.tool("get_weather"));

        assertThat(call.output())
                .isEqualTo(new NotCaptured<>("content was not captured by io.quarkus.opentelemetry; enable"
                        + " quarkus.langchain4j.tracing.include-prompt=true and"
                        + " quarkus.langchain4j.tracing.include-completion=true"));
        assertThat(tool.result())
                .isEqualTo(new NotCaptured<>("content was not captured by io.quarkus.opentelemetry; enable"
                        + " quarkus.langchain4j.tracing.include-tool-arguments=true and"
                        + " quarkus.langchain4j.tracing.include-tool-result=true"));
    }

    private static AttributesBuilder completion() {
        return GenAi.chat().put("gen_ai.provider.name", "open_ai").put("gen_ai.request.temperature", 0.0);
    }

    private static Step step(String name, AttributesBuilder attributes) {
        TestSpans spans = new TestSpans();
        spans.add(SCOPE, name, Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().steps().get(0);
    }
}
