package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TokenUsage;
import java.util.Map;

class DeskTest {

    @LlmTest
    void answers_by_a_tool(LlmTrial trial) {
        assertThatAnswer(new Desk(new ScriptedModel()).answer("Where is order A-17?")).contains("shipped");

        LlmTrace trace = trial.trace();
        assertThat(trace)
                .hasNoErrors()
                .callsExactlyTools("lookup_order")
                .callsTool("lookup_order", call -> call.hasArguments(Map.of("orderId", "A-17"))
                        .hasResultContaining("shipped"))
                .hasModelCallsSatisfyingExactly(
                        call -> call.hasFinishReason(FinishReason.TOOL_CALL)
                                .promptContains("Where is order A-17?")
                                .promptContains("You answer questions about orders."),
                        call -> call.hasFinishReason(FinishReason.STOP)
                                .promptContains("shipped")
                                .outputContains("Your order has been shipped."));
        assertThat(trace.modelCalls())
                .extracting(call -> call.usage())
                .containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
        assertThat(trace.agentSteps()).anyMatch(step -> step.agent().orElse("").equals("desk"));
    }
}
