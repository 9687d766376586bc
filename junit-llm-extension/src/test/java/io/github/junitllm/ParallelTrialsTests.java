package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.TrialRecord;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class ParallelTrialsTests {

    private static final int CASES = 200;

    record Numbered(String id) {}

    @TempDir
    Path directory;

    /** Makes calls on the given threads, each of them named after its case. */
    private static void call(Tracer tracer, ExecutorService executor, String caseId) {
        ExecutorService propagating = Context.taskWrapping(executor);
        List<CompletableFuture<Void>> calls = IntStream.range(0, 4)
                .mapToObj(call -> CompletableFuture.runAsync(() -> trace(tracer, caseId + " " + call), propagating))
                .toList();
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    }

    private static void trace(Tracer tracer, String name) {
        Span span = tracer.spanBuilder(name)
                .setAttribute("gen_ai.operation.name", "chat")
                .startSpan();
        span.end();
    }

    static class PlatformThreadsTestCase {

        private static final ExecutorService EXECUTOR =
                Executors.newFixedThreadPool(8, PlatformThreadsTestCase::daemon);

        private static Thread daemon(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }

        @LlmTest
        @LlmDataset("datasets/two-hundred.jsonl")
        void calls(Numbered numbered, Tracer tracer) {
            call(tracer, EXECUTOR, numbered.id());
        }
    }

    @Test
    void calls_on_the_threads_of_an_executor_belong_to_the_trial_that_made_them() {
        assertEveryCallIsInItsOwnTrial(PlatformThreadsTestCase.class);
    }

    static class VirtualThreadsTestCase {

        @LlmTest
        @LlmDataset("datasets/two-hundred.jsonl")
        void calls(Numbered numbered, Tracer tracer) throws ReflectiveOperationException {
            ExecutorService executor = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            call(tracer, executor, numbered.id());
            executor.shutdown();
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void calls_on_virtual_threads_belong_to_the_trial_that_made_them() {
        assertEveryCallIsInItsOwnTrial(VirtualThreadsTestCase.class);
    }

    private void assertEveryCallIsInItsOwnTrial(Class<?> testClass) {
        LlmTestRun run = LlmTestKit.reportingTo(directory.resolve("report"))
                .inParallel(20)
                .run(testClass);

        assertThat(run.succeeded()).isEqualTo(CASES);
        assertThat(run.trials()).hasSize(CASES).allSatisfy(trial -> assertThat(trial.steps())
                .extracting(TrialRecord.StepRecord::name)
                .containsExactlyInAnyOrder(
                        trial.caseId() + " 0", trial.caseId() + " 1", trial.caseId() + " 2", trial.caseId() + " 3"));
    }
}
