package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.GateMetric;
import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.NoRegression;

class CheapDeskTest {

    private static final Assistant ASSISTANT = Assistant.at(Provider.baseUrl());

    @LlmTest(trials = 3)
    @LlmDataset("golden/sixty.jsonl")
    @NoRegression(metric = GateMetric.COST)
    void answers(OrderCase order) {
        assertThatAnswer(ASSISTANT.answer(order.question())).contains("shipped");
    }
}
