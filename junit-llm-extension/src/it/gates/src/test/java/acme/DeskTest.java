package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.NoRegression;

class DeskTest {

    private static final Assistant ASSISTANT = Assistant.at(Provider.baseUrl());

    @LlmTest(trials = 3)
    @LlmDataset("golden/sixty.jsonl")
    @NoRegression
    void answers(OrderCase order, LlmTrial trial) {
        String answer = ASSISTANT.answer(order.question());

        assertThatAnswer(answer).contains("shipped");
        assertThat(trial.trace()).callsTool("lookup_order", call -> call.hasArgument("orderId", order.orderId()));
    }
}
