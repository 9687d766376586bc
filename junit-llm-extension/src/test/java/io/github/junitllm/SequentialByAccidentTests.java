package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

class SequentialByAccidentTests {

    static class Asking implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            context.publishReportEntry(
                    context.getRequiredTestMethod().getName(), Boolean.toString(SequentialByAccident.is(context)));
        }
    }

    private static List<String> answers(Class<?> testClass, String... parameters) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(false)
                .selectors(selectClass(testClass));
        for (String parameter : parameters) {
            kit.configurationParameter(parameter, "false");
        }
        return kit.execute().testEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @ExtendWith(Asking.class)
    static class MixedTestCase {

        @Test
        void plain() {}

        @Test
        @ResourceLock("database")
        void locked() {}

        @Nested
        @Execution(ExecutionMode.SAME_THREAD)
        class Inner {

            @Test
            void nested() {}
        }
    }

    @ExtendWith(Asking.class)
    @Isolated
    static class IsolatedTestCase {

        @Test
        void isolated() {}
    }

    @Test
    void a_test_that_nobody_kept_from_it_could_run_beside_others() {
        assertThat(answers(MixedTestCase.class)).containsExactly("{locked=false}", "{nested=false}", "{plain=true}");
        assertThat(answers(IsolatedTestCase.class)).containsExactly("{isolated=false}");
    }

    @Test
    void parallel_execution_that_is_switched_off_is_a_decision() {
        assertThat(answers(MixedTestCase.class, "junit.jupiter.execution.parallel.enabled"))
                .containsExactly("{locked=false}", "{nested=false}", "{plain=false}");
    }
}
