package io.github.junitllm;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes by the Jupiter engine into a report directory of their own and shows what came out. */
final class LlmTestKit {

    private final EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter");
    private final Path reportDirectory;

    private LlmTestKit(Path reportDirectory) {
        this.reportDirectory = reportDirectory;
        builder.configurationParameter("junit-llm.report.dir", reportDirectory.toString())
                .configurationParameter("junit-llm.run.id", "kit")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false");
    }

    static LlmTestKit reportingTo(Path reportDirectory) {
        return new LlmTestKit(reportDirectory);
    }

    LlmTestKit with(String key, String value) {
        builder.configurationParameter(key, value);
        return this;
    }

    LlmTestKit inParallel(int threads) {
        return with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(threads));
    }

    LlmTestRun run(Class<?>... testClasses) {
        return run(Arrays.stream(testClasses)
                .map(testClass -> (DiscoverySelector) selectClass(testClass))
                .toArray(DiscoverySelector[]::new));
    }

    LlmTestRun run(DiscoverySelector... selectors) {
        builder.selectors(selectors);
        return new LlmTestRun(builder.execute(), reportDirectory);
    }
}
