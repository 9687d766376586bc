package acme;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;

class AHaltingTest {

    record Question(String id) {}

    @LlmTest
    @LlmDataset("golden/orders.jsonl")
    void dies_at_the_second_case(Question question) {
        if (question.id().equals("second")) {
            Runtime.getRuntime().halt(137);
        }
    }
}
