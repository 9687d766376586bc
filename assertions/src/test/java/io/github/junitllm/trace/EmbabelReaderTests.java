package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbabelReaderTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void a_loop_of_calls_and_tools_is_no_call() {
        Span agent = add(
                "BookWriter",
                Span.getInvalid(),
                0,
                100,
                event("agent_process").put("gen_ai.operation.name", "agent").put("embabel.agent.name", "BookWriter"));
        Span action = add("write", agent, 1, 90, event("action").put("gen_ai.operation.name", "action"));
        Span call = add(
                "llm:gpt-4o-mini",
                action,
                2,
                80,
                event("llm_call").put("gen_ai.operation.name", "chat").put("gen_ai.request.model", "gpt-4o-mini"));
        Span loop = add("tool-loop", call, 3, 79, event("tool_loop").put("gen_ai.operation.name", "tool_loop"));
        spans.add("chat gpt-4o-mini", loop, 4, 20, GenAi.chat(50, 12, "tool_calls"));
        add(
                "tool:get_weather",
                loop,
                21,
                25,
                event("tool_call")
                        .put("gen_ai.operation.name", "execute_tool")
                        .put("embabel.tool.name", "get_weather")
                        .put("input.value", "{\"city\":\"Paris\"}")
                        .put("output.value", "18C"));
        spans.add("chat gpt-4o-mini", loop, 26, 70, GenAi.chat(80, 9, "stop"));

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).hasSize(2);
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
        assertThat(trace.agentSteps()).singleElement().satisfies(step -> assertThat(step.agent())
                .contains("BookWriter"));
        assertThat(trace.toolExecutions()).singleElement().satisfies(tool -> {
            assertThat(tool.name()).isEqualTo("get_weather");
            assertThat(tool.arguments()).isEqualTo(new Captured<>("{\"city\":\"Paris\"}"));
            assertThat(tool.result()).isEqualTo(new Captured<>("18C"));
        });
    }

    @Test
    void what_only_repeats_the_usage_of_a_call_is_none() {
        add(
                "llm.invocation gpt-4o-mini",
                Span.getInvalid(),
                0,
                1,
                event("llm_invocation")
                        .put("gen_ai.request.model", "gpt-4o-mini")
                        .put("gen_ai.usage.input_tokens", "25")
                        .put("gen_ai.usage.output_tokens", "6"));

        assertThat(spans.trace().modelCalls()).isEmpty();
    }

    @Test
    void a_call_that_tells_its_tokens_is_one() {
        add(
                "llm:gpt-4o-mini",
                Span.getInvalid(),
                0,
                1,
                event("llm_call")
                        .put("gen_ai.request.model", "gpt-4o-mini")
                        .put("gen_ai.usage.input_tokens", "25")
                        .put("gen_ai.usage.output_tokens", "6"));

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(25, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal_achieved", "state_transition"})
    void other_events_are_no_steps_of_their_own(String event) {
        add(event, Span.getInvalid(), 0, 1, event(event));

        assertThat(spans.trace().steps()).singleElement().isInstanceOf(OtherStep.class);
    }

    private Span add(String name, Span parent, long start, long end, AttributesBuilder attributes) {
        return spans.add(name, parent, start, end, attributes.build());
    }

    private static AttributesBuilder event(String type) {
        return Attributes.builder().put("embabel.event.type", type);
    }
}
