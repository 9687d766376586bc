package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.NoRegression;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.Judges;

class JudgedDeskTest {

    private static final Judge CORRECT = Judges.correctness(JudgeProvider.model());

    private static final Assistant ASSISTANT = Assistant.at(Provider.baseUrl());

    @LlmTest(trials = 3)
    @LlmDataset("golden/sixty.jsonl")
    @NoRegression
    void answers(OrderCase order) {
        assertThatAnswer(ASSISTANT.answer(order.question())).scores(CORRECT, atLeast(0.8));
    }
}
