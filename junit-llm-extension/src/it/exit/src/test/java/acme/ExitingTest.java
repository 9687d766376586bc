package acme;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;

class ExitingTest {

    @LlmTest
    @LlmDataset("golden/orders.jsonl")
    void exits_at_the_second_case(OrderQuestions.Question question) {
        if (question.id().equals("second")) {
            System.exit(3);
        }
    }
}
