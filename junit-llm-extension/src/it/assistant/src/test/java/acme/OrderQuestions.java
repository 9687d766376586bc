package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;

abstract class OrderQuestions {

    record Question(String id, String question, String orderId) {}

    private final Assistant assistant = Assistant.at(Provider.baseUrl());

    @LlmTest(trials = 2)
    @LlmDataset("golden/orders.jsonl")
    void answers(Question question, LlmTrial trial) {
        String answer = assistant.answer(question.question());

        assertThat(trial.trace())
                .hasNoErrors()
                .callsTool("lookup_order", call -> call.hasArgument("orderId", question.orderId()));
        assertThatAnswer(answer).contains("shipped");
    }
}
