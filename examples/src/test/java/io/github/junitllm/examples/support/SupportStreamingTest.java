package io.github.junitllm.examples.support;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.GateMetric;
import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.NoRegression;
import io.github.junitllm.assertions.LlmTraceAssert;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same assistant, heard word by word: its calls and tools run on other threads. */
class SupportStreamingTest {

    @RegisterExtension
    static final SupportShop shop = new SupportShop();

    @LlmTest(trials = 3)
    @LlmDataset("golden/streaming.jsonl")
    @NoRegression
    @NoRegression(metric = GateMetric.COST)
    void streams_the_same_facts(SupportCase support, LlmTrial trial) throws Exception {
        Queue<String> pieces = new ConcurrentLinkedQueue<>();

        String answer = shop.assistant().stream(support.question(), pieces::add).get(60, TimeUnit.SECONDS);

        trial.output(answer);
        LlmTraceAssert trace = assertThat(trial.trace()).hasNoErrors().usesAtMostTokens(4_000);
        support.checkTools(trace);
        assertThatAnswer(answer).isNotRefusal().containsIgnoringCase(support.facts());
        support.checkEvidence(trace);
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(String.join("", pieces)).isEqualTo(answer);
    }
}
