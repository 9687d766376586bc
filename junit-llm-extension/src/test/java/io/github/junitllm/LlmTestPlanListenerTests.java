package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.api.trace.Tracer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs plans through the launcher itself, for only there the listener hears of them. */
@Isolated("a refused plan refuses all trials of the JVM")
class LlmTestPlanListenerTests {

    @TempDir
    Path directory;

    @AfterEach
    void acceptPlansAgain() {
        JvmCapture.refuse(Optional.empty());
    }

    private TestExecutionSummary launch(Class<?> testClass, Map<String, String> parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .configurationParameters(parameters)
                .configurationParameter(
                        "junit-llm.report.dir", directory.resolve("report").toString())
                .configurationParameter("junit-llm.run.id", "kit")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, summary);
        return summary.getSummary();
    }

    static class TracingTestCase {

        @LlmTest
        void calls(Tracer tracer) {
            tracer.spanBuilder("call").startSpan().end();
        }
    }

    @Test
    void an_unknown_setting_refuses_the_plan() {
        TestExecutionSummary summary = launch(TracingTestCase.class, Map.of("junit-llm.trails", "3"));

        assertThat(summary.getTestsStartedCount()).isZero();
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> assertThat(failure.getException())
                .hasMessage("Unknown setting [junit-llm.trails]. Did you mean [junit-llm.trials]?"));
    }

    @Test
    void a_plan_with_llm_tests_is_captured() {
        TestExecutionSummary summary = launch(TracingTestCase.class, Map.of());

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(directory.resolve("report/index.html")).exists();
    }

    static class PlainTestCase {

        @Test
        void is_plain() {}
    }

    @Test
    void a_plan_without_llm_tests_is_left_alone() {
        TestExecutionSummary summary = launch(PlainTestCase.class, Map.of("junit-llm.trails", "3"));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(directory.resolve("report")).doesNotExist();
    }

    static class DataSourceTestCase {

        @ParameterizedTest
        @LlmDataset(value = "datasets/orders.csv", ids = "first")
        void takes(String orderId) {}
    }

    @ExtendWith(LlmExtension.class)
    static class ParameterizedTestCase extends DataSourceTestCase {}

    @Test
    void a_plan_with_parameterized_trials_is_captured() {
        TestExecutionSummary refused = launch(ParameterizedTestCase.class, Map.of("junit-llm.trails", "3"));

        assertThat(refused.getTestsStartedCount()).isZero();
        assertThat(refused.getFailures()).singleElement().satisfies(failure -> assertThat(failure.getException())
                .hasMessage("Unknown setting [junit-llm.trails]. Did you mean [junit-llm.trials]?"));
    }

    @Test
    void a_plan_that_merely_reads_datasets_is_left_alone() {
        TestExecutionSummary summary = launch(DataSourceTestCase.class, Map.of("junit-llm.trails", "3"));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(directory.resolve("report")).doesNotExist();
    }
}
