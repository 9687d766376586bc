package io.github.junitllm.examples.support;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conversations: the last question can only be understood by who remembers the ones before. */
class SupportConversationTest {

    @RegisterExtension
    static final SupportShop shop = new SupportShop();

    record ConversationCase(String id, List<String> turns, List<String> expectedFacts) {}

    @LlmTest
    @LlmDataset("golden/conversations.jsonl")
    void remembers_what_was_said(ConversationCase golden, LlmTrial trial) {
        String answer = "";
        try (Conversation conversation = shop.assistant().startConversation()) {
            for (String question : golden.turns()) {
                answer = conversation.ask(question);
            }
        }

        trial.output(answer);
        assertThat(trial.trace()).hasNoErrors().usesAtMostTokens(12_000);
        assertThatAnswer(answer)
                .isNotRefusal()
                .containsIgnoringCase(golden.expectedFacts().toArray(String[]::new));
    }
}
