package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.examples.openai.Ledger;
import io.github.junitllm.examples.openai.LedgerEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the suites, 20 trials at a time, and holds what was recorded against what the server was asked. */
@DisabledIfEnvironmentVariable(
        named = "OPENAI_API_KEY",
        matches = ".+",
        disabledReason = "a real provider keeps no ledger")
@Isolated("its runs use the suites' own static shops")
class LedgerAgreementIT {

    @TempDir
    Path directory;

    @Test
    void every_call_token_and_tool_of_every_trial_is_what_went_over_the_wire() throws IOException {
        run(SupportAssistantTest.class, SupportStreamingTest.class, SupportConversationTest.class);
        Ledger ledger = SupportAssistantTest.shop.ledger().orElseThrow();
        List<JsonNode> trials = trials(new ObjectMapper()
                .readTree(directory.resolve("report/results.json").toFile()));

        assertThat(trials).hasSizeGreaterThan(60).allSatisfy(trial -> assertAgrees(trial, ledger));
        assertThat(trials.stream().flatMap(LedgerAgreementIT::responseIds))
                .containsExactlyInAnyOrderElementsOf(ledger.chatCompletions().stream()
                        .map(LedgerEntry::responseId)
                        .toList());
        assertThat(sum(trials, "embeddings"))
                .isEqualTo(embeddingsOfTrials(ledger).size());
        assertThat(sum(trials, "embeddingTokens"))
                .isEqualTo(sum(embeddingsOfTrials(ledger), call -> call.usage().prompt()));
    }

    private void run(Class<?>... suites) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(suites)
                                        .map(suite -> selectClass(suite))
                                        .toList())
                                .configurationParameter(
                                        "junit-llm.report.dir",
                                        directory.resolve("report").toString())
                                .configurationParameter("junit-llm.run.id", "ledger")
                                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                                .configurationParameter(
                                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "20")
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsFoundCount())
                .isEqualTo(summary.getSummary().getTestsStartedCount());
    }

    private static void assertAgrees(JsonNode trial, Ledger ledger) {
        List<LedgerEntry> calls = responseIds(trial)
                .map(id -> ledger.chatCompletion(id).orElseThrow())
                .toList();
        JsonNode usage = trial.get("usage");
        assertThat(usage.get("modelCalls").asInt()).isEqualTo(calls.size());
        assertThat(usage.get("failedModelCalls").asInt()).isZero();
        assertThat(usage.get("inputTokens").asLong())
                .isEqualTo(sum(calls, call -> call.usage().prompt()));
        assertThat(usage.get("outputTokens").asLong())
                .isEqualTo(sum(calls, call -> call.usage().completion()));
        assertThat(usage.get("cacheReadTokens").asLong())
                .isEqualTo(sum(calls, call -> call.usage().cached()));
        assertThat(usage.get("reasoningTokens").asLong())
                .isEqualTo(sum(calls, call -> call.usage().reasoning()));
        assertThat(trial.at("/cost/unpricedCalls").asInt()).isZero();
        assertThat(trial.at("/cost/usd").decimalValue())
                .isEqualByComparingTo(cost(calls).add(embeddingCost(usage)));
        assertThat(usage.get("toolExecutions").asLong())
                .isEqualTo(sum(calls, call -> call.toolResults().size()));
    }

    /** What OpenAI asks for a million tokens of gpt-5-mini: $0.25 in, $0.025 in from its cache, $2.00 out. */
    private static BigDecimal cost(List<LedgerEntry> calls) {
        long cached = sum(calls, call -> call.usage().cached());
        long uncached = sum(calls, call -> call.usage().prompt()) - cached;
        return price(uncached, "0.25")
                .add(price(cached, "0.025"))
                .add(price(sum(calls, call -> call.usage().completion()), "2.00"));
    }

    /** What OpenAI asks for a million tokens of text-embedding-3-small: $0.02. */
    private static BigDecimal embeddingCost(JsonNode usage) {
        return price(usage.path("embeddingTokens").asLong(), "0.02");
    }

    private static BigDecimal price(long tokens, String usdForMillion) {
        return BigDecimal.valueOf(tokens)
                .multiply(new BigDecimal(usdForMillion))
                .movePointLeft(6);
    }

    /** The first embeddings are those of the policies, made when the shop opens and before any trial. */
    private static List<LedgerEntry> embeddingsOfTrials(Ledger ledger) {
        List<LedgerEntry> embeddings = ledger.embeddings();
        return embeddings.subList(1, embeddings.size());
    }

    private static long sum(List<LedgerEntry> calls, ToLongFunction<LedgerEntry> figure) {
        return calls.stream().mapToLong(figure).sum();
    }

    private static long sum(List<JsonNode> trials, String figure) {
        return trials.stream()
                .mapToLong(trial -> trial.at("/usage/" + figure).asLong())
                .sum();
    }

    private static List<JsonNode> trials(JsonNode results) {
        return elements(results, "tests")
                .flatMap(test -> elements(test, "cases"))
                .flatMap(golden -> elements(golden, "trials"))
                .toList();
    }

    private static Stream<String> responseIds(JsonNode trial) {
        return elements(trial, "steps").filter(step -> step.has("responseId")).map(step -> step.get("responseId")
                .asText());
    }

    private static Stream<JsonNode> elements(JsonNode parent, String name) {
        return StreamSupport.stream(parent.get(name).spliterator(), false);
    }
}
