package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KoogReaderTests {

    @Test
    void reads_what_koog_really_writes() {
        LlmTrace trace = dump("koog-tools");

        ModelCall first = trace.modelCalls().get(0);
        assertThat(first.provider()).contains("openai");
        assertThat(first.usage()).isEqualTo(TokenUsage.of(50, 12));
        assertThat(first.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
        assertThat(first.output())
                .isEqualTo(
                        new NotCaptured<>(
                                "content was not captured by ai.koog; enable setVerbose(true) in Koog's OpenTelemetry feature"));
        assertThat(trace.toolExecutions()).singleElement().satisfies(tool -> {
            assertThat(tool.name()).isEqualTo("get_weather");
            assertThat(tool.callId()).contains("call_abc123");
            assertThat(tool.arguments()).isInstanceOf(NotCaptured.class);
        });
    }

    @Test
    void a_strategy_is_a_workflow_and_its_nodes_are_no_steps_of_agents() {
        LlmTrace trace = dump("koog-tools");

        assertThat(trace.agentSteps())
                .extracting(AgentStep::operation)
                .containsExactly(Operation.CREATE_AGENT, Operation.INVOKE_AGENT, Operation.INVOKE_WORKFLOW);
        assertThat(trace.agentSteps().get(1).agent()).contains("41d7177a-c611-4236-8e4a-4e640a74d873");
        assertThat(trace.agentSteps().get(2).agent()).contains("single_run");
        assertThat(trace.allSteps())
                .filteredOn(OtherStep.class::isInstance)
                .extracting(step -> step.span().name())
                .contains("node nodeCallLLM", "node __finish__");
    }

    @Test
    void an_agent_that_says_it_used_no_tokens_says_nothing() {
        assertThat(dump("koog-tools").agentSteps()).extracting(AgentStep::usage).containsOnly(TokenUsage.UNKNOWN);
    }

    @Test
    void reads_what_it_shows_when_it_is_verbose() {
        ModelCall call = (ModelCall) step(GenAi.chat()
                .put("koog.event.id", "1")
                .put("system_instructions", "[{\"type\":\"text\",\"content\":\"Be brief.\"}]")
                .put(
                        "gen_ai.input.messages",
                        "[{\"role\":\"System\",\"parts\":[{\"type\":\"text\",\"content\":\"Be brief.\"}]},"
                                + "{\"role\":\"User\",\"parts\":[{\"type\":\"text\",\"content\":\"\"}]},"
                                + "{\"role\":\"Assistant\",\"parts\":[]},"
                                + "{\"role\":\"Tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"c1\","
                                + "\"result\":\"18C\"}]}]")
                .put(
                        "gen_ai.output.messages",
                        "[{\"role\":\"Tool\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"c2\",\"name\":\"f\","
                                + "\"arguments\":{\"a\":1}}]}]"));

        assertThat(call.systemInstructions()).isEqualTo(new Captured<>(List.of(new Text("Be brief."))));
        assertThat(call.input())
                .isEqualTo(new Captured<>(List.of(
                        new Message("system", List.of(new Text("Be brief."))),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "18C"))))));
        assertThat(call.toolCalls())
                .isEqualTo(new Captured<>(List.of(new ToolCall(Optional.of("c2"), "f", "{\"a\":1}"))));
    }

    @Test
    void a_call_that_used_no_tokens_at_all_is_one_whose_tokens_are_unknown() {
        ModelCall call = (ModelCall) step(GenAi.chat(0, 0, "stop").toBuilder().put("koog.event.id", "1"));

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(call.usageGap())
                .contains("0 tokens were reported by test.instrumentation, as for a streamed call without usage");
    }

    @Test
    void a_plan_is_a_step_of_an_agent() {
        TestSpans spans = new TestSpans();
        Attributes planner =
                Attributes.builder().put("koog.planner.step.index", 0).build();
        spans.add("plan creation 0", Span.getInvalid(), 0, 1, planner);
        spans.add("step execution 0", Span.getInvalid(), 2, 3, planner);

        assertThat(spans.trace().agentSteps()).extracting(AgentStep::operation).containsExactly(Operation.PLAN);
    }

    private static Step step(AttributesBuilder attributes) {
        TestSpans spans = new TestSpans();
        spans.add("x", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().steps().get(0);
    }

    private static LlmTrace dump(String name) {
        OtlpData data = Dumps.read(name);
        return LlmTrace.of(data.spans(), data.logs());
    }
}
