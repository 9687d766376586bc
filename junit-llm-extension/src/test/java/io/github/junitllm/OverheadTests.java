package io.github.junitllm;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Compares plans in one JVM, turn by turn: 60 calls of 50 ms, 20 at a time, with and without us. */
@Isolated("measures time")
class OverheadTests {

    private static final int ROUNDS = 5;
    private static final Duration ALLOWED = Duration.ofMillis(300);

    private static final LoopbackOpenAi PROVIDER = LoopbackOpenAi.thinking(request -> {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        return Answer.text("answer");
    });

    private static final ChatModel MODEL = OpenAiChatModel.builder()
            .baseUrl(PROVIDER.baseUrl())
            .apiKey("none")
            .modelName("stand-in")
            .maxRetries(0)
            .build();

    @TempDir
    Path directory;

    record Question(String id, String question) {}

    static class PlainTestCase {

        static Stream<String> questions() {
            return IntStream.rangeClosed(1, 60).mapToObj(number -> "Question " + number + "?");
        }

        @ParameterizedTest
        @MethodSource("questions")
        void answers(String question) {
            assertThat(MODEL.chat(question)).isEqualTo("answer");
        }
    }

    static class LlmTestCase {

        private final ChatModel model = LlmTracing.instrument(MODEL);

        @LlmTest
        @LlmDataset("datasets/sixty.jsonl")
        void answers(Question question, LlmTrial trial) {
            assertThat(model.chat(question.question())).isEqualTo("answer");
            assertThat(trial.trace()).hasModelCalls(1);
        }
    }

    @Test
    void sixty_calls_of_50_ms_at_parallelism_20_cost_less_than_300_ms_more() {
        long[] plain = new long[ROUNDS];
        long[] llm = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = millisOf(PlainTestCase.class, round);
            llm[round] = millisOf(LlmTestCase.class, round);
        }
        reporter.publishEntry(
                "plain: " + Arrays.toString(plain) + " ms, with junit-llm: " + Arrays.toString(llm) + " ms");

        assertThat(Duration.ofMillis(median(llm) - median(plain))).isLessThan(ALLOWED);
    }

    private long millisOf(Class<?> testClass, int round) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameter(
                        "junit-llm.report.dir",
                        directory.resolve("report-" + round).toString())
                .configurationParameter("junit-llm.run.id", "overhead")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "20")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        long start = System.nanoTime();
        LauncherFactory.create().execute(request, summary);
        long elapsed = System.nanoTime() - start;
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(60);
        return TimeUnit.NANOSECONDS.toMillis(elapsed);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
