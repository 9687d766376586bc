package io.github.junitllm.examples.support;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.NoRegression;
import io.github.junitllm.PassRate;
import io.github.junitllm.assertions.LlmTraceAssert;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Single questions: orders, refunds, policies, and what the assistant cannot know. */
class SupportAssistantTest {

    @RegisterExtension
    static final SupportShop shop = new SupportShop();

    record UnknownOrderCase(String id, String question, String tool, String orderId) {}

    @LlmTest(trials = 3)
    @LlmDataset("golden/support.jsonl")
    @NoRegression
    void answers_from_orders_and_policies(SupportCase support, LlmTrial trial) {
        String answer = shop.assistant().answer(support.question());

        trial.output(answer);
        LlmTraceAssert trace = assertThat(trial.trace()).hasNoErrors().usesAtMostTokens(4_000);
        support.checkTools(trace);
        assertThatAnswer(answer).isNotRefusal().containsIgnoringCase(support.facts());
        support.checkEvidence(trace);
    }

    @LlmTest(trials = 3)
    @LlmDataset("golden/unknown-orders.jsonl")
    @PassRate(atLeast = 0.8)
    void says_so_if_there_is_no_such_order(UnknownOrderCase unknown, LlmTrial trial) {
        String answer = shop.assistant().answer(unknown.question());

        trial.output(answer);
        assertThat(trial.trace()).callsTool(unknown.tool(), call -> call.hasArgument("orderId", unknown.orderId())
                .fails());
        assertThatAnswer(answer).contains(unknown.orderId());
    }
}
