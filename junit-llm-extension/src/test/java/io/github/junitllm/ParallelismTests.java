package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;

/** What a forecast says about parallel execution, as JUnit is configured for it. */
class ParallelismTests {

    private static final String CONFIG = "junit.jupiter.execution.parallel.config.";

    @TempDir
    Path directory;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report")).with("junit-llm.dryRun", "true");
    }

    private static String forecast(LlmTestKit kit, Class<?> testClass) {
        return kit.run(testClass).methodAbortions().get(0).getMessage();
    }

    static class AnyTestCase {

        @LlmTest
        void answers() {}
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class SequentialTestCase {

        @LlmTest
        void answers() {}
    }

    @Test
    void without_parallel_execution_trials_run_one_at_a_time() {
        assertThat(forecast(kit(), AnyTestCase.class))
                .isEqualTo("ParallelismTests.AnyTestCase.answers: 1 trial · one at a time");
    }

    @Test
    void a_fixed_parallelism_is_known() {
        assertThat(forecast(kit().inParallel(7), AnyTestCase.class)).endsWith("· 7 in parallel");
    }

    @Test
    void a_dynamic_parallelism_is_known() {
        int processors = Runtime.getRuntime().availableProcessors();
        LlmTestKit kit =
                kit().inParallel(1).with(CONFIG + "strategy", "dynamic").with(CONFIG + "dynamic.factor", "3");

        assertThat(forecast(kit, AnyTestCase.class)).endsWith("· " + 3 * processors + " in parallel");
    }

    @Test
    void a_custom_parallelism_is_known() {
        LlmTestKit kit = kit().inParallel(1)
                .with(CONFIG + "strategy", "custom")
                .with(CONFIG + "custom.class", FiveAtATime.class.getName());

        assertThat(forecast(kit, AnyTestCase.class)).endsWith("· 5 in parallel");
    }

    @Test
    void a_class_that_stays_on_one_thread_runs_one_trial_at_a_time() {
        assertThat(forecast(kit().inParallel(7), SequentialTestCase.class)).endsWith("· one at a time");
    }

    public static final class FiveAtATime
            implements ParallelExecutionConfigurationStrategy, ParallelExecutionConfiguration {

        @Override
        public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
            return this;
        }

        @Override
        public int getParallelism() {
            return 5;
        }

        @Override
        public int getMinimumRunnable() {
            return 1;
        }

        @Override
        public int getMaxPoolSize() {
            return 261;
        }

        @Override
        public int getCorePoolSize() {
            return 5;
        }

        @Override
        public int getKeepAliveSeconds() {
            return (int) Duration.ofSeconds(30).toSeconds();
        }
    }
}
