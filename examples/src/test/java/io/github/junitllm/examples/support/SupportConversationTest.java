package io.github.junitllm.examples.support;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.GateMetric;
import io.github.junitllm.Limit;
import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.NoRegression;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conversations: the last question can only be understood by who remembers the ones before. */
class SupportConversationTest {

    @RegisterExtension
    static final SupportShop shop = new SupportShop();

    record ConversationCase(String id, List<String> turns, List<String> expectedFacts) {}

    @LlmTest(trials = 3)
    @LlmDataset("golden/conversations.jsonl")
    @NoRegression
    @Limit(metric = GateMetric.TOKENS, percentile = 95, atMost = "12000")
    @Limit(metric = GateMetric.COST, atMost = "$0.01")
    void remembers_what_was_said(ConversationCase golden, LlmTrial trial) {
        String answer = "";
        try (Conversation conversation = shop.assistant().startConversation()) {
            for (String question : golden.turns()) {
                answer = conversation.ask(question);
            }
        }

        trial.output(answer);
        assertThat(trial.trace()).hasNoErrors();
        assertThatAnswer(answer)
                .isNotRefusal()
                .containsIgnoringCase(golden.expectedFacts().toArray(String[]::new));
    }
}
