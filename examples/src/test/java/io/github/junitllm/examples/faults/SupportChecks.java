package io.github.junitllm.examples.faults;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the assistant has to do, one check for each fault; run by {@link SeededFaultsIT} alone. */
class SupportChecks {

    @RegisterExtension
    static final FaultyShop shop = new FaultyShop();

    @LlmTest
    void wrong_argument(LlmTrial trial) {
        shop.ask("Where is my order A-1003?");

        assertThat(trial.trace()).callsTool("lookup_order", call -> call.hasArgument("orderId", "A-1003"));
    }

    @LlmTest
    void skipped_tool(LlmTrial trial) {
        shop.ask("Can I still return A-1001?");

        assertThat(trial.trace()).callsTool("check_refund");
    }

    @LlmTest
    void wrong_order(LlmTrial trial) {
        shop.ask("Where is my order A-1003? And can I still return it?");

        assertThat(trial.trace()).callsToolsInOrder("lookup_order", "check_refund");
    }

    @LlmTest
    void loop(LlmTrial trial) {
        shop.ask("Where is my order A-1003?");

        assertThat(trial.trace()).doesNotRepeatToolCalls();
    }

    @LlmTest
    void ignored_tool_error(LlmTrial trial) {
        shop.ask("Where is my order A-9999?");

        assertThat(trial.trace()).hasNoSilentToolFailures();
    }

    @LlmTest
    void truncated_answer(LlmTrial trial) {
        shop.ask("Where is my order A-1003?");

        assertThat(trial.trace()).hasNoTruncatedAnswers();
    }

    @LlmTest
    void stale_document(LlmTrial trial) {
        shop.ask("How many days do I have to return an item?");

        assertThat(trial.trace()).retrieves(found -> found.hasDocumentContaining("within 30 days"));
    }

    @LlmTest
    void wrong_model(LlmTrial trial) {
        shop.ask("Where is my order A-1003?");

        assertThat(trial.trace()).usesOnlyModels("gpt-5-mini");
    }

    @LlmTest
    void budget_overrun(LlmTrial trial) {
        shop.ask("Where is my order A-1003?");

        assertThat(trial.trace()).usesAtMostTokens(2_000);
    }

    @LlmTest
    void leaked_secret(LlmTrial trial) {
        String answer = shop.ask("Where is my order A-1003?");

        assertThatAnswer(answer).containsNoSecrets();
    }
}
