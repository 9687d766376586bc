package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterizedTrialsTests {

    record Order(String id, String orderId, @Nullable Integer amount) {}

    @TempDir
    Path directory;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report"));
    }

    private static void assertMethodFailsWith(LlmTestRun run, String message) {
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage(message));
    }

    static class DataSourceTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/orders.csv")
        void takes_a_record(Order order) {
            assertThat(order.orderId()).startsWith("A-");
        }

        @ParameterizedTest(name = "{0} of {1}")
        @LlmDataset(value = "datasets/orders.csv", ids = "first")
        void takes_fields(String orderId, int amount, TestInfo info) {
            assertThat(info.getDisplayName()).isEqualTo("A-1 of 7");
        }

        @ParameterizedTest
        @LlmDataset(value = "datasets/orders.yaml", ids = "first")
        void takes_a_map(Map<String, Object> row) {
            assertThat(row).containsEntry("amount", 7);
        }
    }

    @Test
    void a_dataset_alone_is_only_a_source_of_arguments() {
        LlmTestRun run = kit().with("junit-llm.trials", "3").run(DataSourceTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialNames())
                .containsExactlyInAnyOrder("[1] first", "[2] second", "[3] third", "A-1 of 7", "[1] first");
        assertThat(run.wroteNothing()).isTrue();
    }

    @ExtendWith(LlmExtension.class)
    static class TrialsTestCase {

        private String prepared = "";

        @BeforeEach
        void prepare(Tracer tracer) {
            tracer.spanBuilder("prepare").startSpan().end();
            prepared = "yes";
        }

        @ParameterizedTest
        @LlmDataset("datasets/orders.csv")
        void answers(Order order, LlmTrial trial, OpenTelemetry openTelemetry, Tracer tracer) {
            tracer.spanBuilder("call").startSpan().end();
            trial.output(prepared + " " + order.orderId() + " " + trial.caseId() + " " + trial.index() + "/"
                    + trial.count());
            if (order.id().equals("second")) {
                fail("wrong answer");
            }
        }
    }

    @Test
    void with_the_extension_each_invocation_is_a_trial() {
        LlmTestRun run = kit().run(TrialsTestCase.class);

        assertThat(run.trialNames())
                .containsExactly("[1] first · trial 1/1", "[2] second · trial 1/1", "[3] third · trial 1/1");
        assertThat(run.trials())
                .allSatisfy(trial -> assertThat(trial.test()).isEqualTo(TrialsTestCase.class.getName() + "#answers"));
        assertThat(run.trials())
                .extracting(TrialRecord::output)
                .containsExactly("yes A-1 first 1/1", "yes A-2 second 1/1", "yes A-3 third 1/1");
        assertThat(run.trials())
                .extracting(TrialRecord::outcome)
                .containsExactly(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED);
        assertThat(run.trials()).allSatisfy(trial -> assertThat(trial.steps()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(run.trials().get(0).llmCase().mustPass()).isTrue();
        assertThat(run.trials().get(0).llmCase().tags()).containsExactly("orders", "german");
    }

    @Test
    void the_setting_says_how_often_a_row_is_tried() {
        LlmTestRun run = kit().with("junit-llm.trials", "2").run(TrialsTestCase.class);

        assertThat(run.trials())
                .extracting(TrialRecord::output)
                .containsExactly(
                        "yes A-1 first 1/2",
                        "yes A-1 first 2/2",
                        "yes A-2 second 1/2",
                        "yes A-2 second 2/2",
                        "yes A-3 third 1/2",
                        "yes A-3 third 2/2");
    }

    @Test
    void trials_run_in_parallel_each_with_its_row() {
        LlmTestRun run = kit().inParallel(4).with("junit-llm.trials", "20").run(TrialsTestCase.class);

        assertThat(run.trials()).hasSize(60).allSatisfy(trial -> assertThat(trial.output())
                .endsWith(trial.caseId() + " " + trial.trial() + "/20"));
    }

    @Test
    void a_single_invocation_is_told_from_the_others() {
        String method = "[engine:junit-jupiter]/[class:" + TrialsTestCase.class.getName()
                + "]/[test-template:answers(" + Order.class.getName() + ", " + LlmTrial.class.getName() + ", "
                + OpenTelemetry.class.getName() + ", " + Tracer.class.getName() + ")]";

        LlmTestRun run = kit().run(selectUniqueId(method + "/[test-template-invocation:#3]"));

        assertThat(run.trials()).extracting(TrialRecord::output).containsExactly("yes A-3 third 1/1");
    }

    static class RegisteredTestCase {

        @RegisterExtension
        final LlmExtension llm = LlmExtension.create();

        @ParameterizedTest
        @LlmDataset("datasets/orders.yaml")
        void answers(Order order, LlmTrial trial) {
            trial.output(order.orderId());
        }

        @Nested
        class Inner {

            @ParameterizedTest
            @LlmDataset(value = "datasets/orders.yaml", ids = "first")
            void answers(LlmTrial trial) {
                trial.output("inner");
            }
        }
    }

    static class OfMethodTestCase {

        @ParameterizedTest
        @ExtendWith(LlmExtension.class)
        @LlmDataset(value = "datasets/orders.yaml", ids = "second")
        void answers(LlmTrial trial) {
            trial.output("of method");
        }
    }

    @Test
    void the_extension_may_be_a_field_or_belong_to_the_method() {
        assertThat(kit().run(RegisteredTestCase.class).trials())
                .extracting(TrialRecord::output)
                .containsExactlyInAnyOrder("A-1", "A-2", "inner");
        LlmTestKit other = LlmTestKit.reportingTo(directory.resolve("other"));
        assertThat(other.run(OfMethodTestCase.class).trials()).singleElement().satisfies(trial -> {
            assertThat(trial.output()).isEqualTo("of method");
            assertThat(trial.llmCase().quarantine())
                    .hasToString("QuarantineRecord[until=9999-12-31, reason=carrier down]");
        });
    }

    @ExtendWith(LlmExtension.class)
    static class AllInErrorTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/orders.csv")
        void answers(Order order, LlmTrial trial) throws ConnectException {
            throw new ConnectException("refused");
        }
    }

    @Test
    void a_method_that_measured_nothing_fails() {
        LlmTestRun run = kit().run(AllInErrorTestCase.class);

        assertMethodFailsWith(run, "NOT MEASURED: 3 of 3 trials ended in ERROR_INFRA (ConnectException)");
        assertThat(run.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.ERROR_INFRA);
    }

    @ExtendWith(LlmExtension.class)
    static class GatedTestCase {

        @ParameterizedTest
        @LlmDataset(
                value = "datasets/orders.csv",
                ids = {"second", "third"})
        @PassRate(atLeast = 0.9)
        void answers(Order order) {
            if (order.id().equals("second")) {
                fail("wrong answer");
            }
        }
    }

    @Test
    void a_gate_decides_on_the_trials_of_a_method() {
        LlmTestRun run = kit().run(GatedTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("second"));
        assertThat(run.trials()).extracting(TrialRecord::outcome).containsExactly(Outcome.FAILED, Outcome.PASSED);
    }

    @Test
    void a_dry_run_calls_nothing() {
        LlmTestRun run = kit().with("junit-llm.dryRun", "true").run(TrialsTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(run.methodFailures()).isEmpty();
    }

    @ExtendWith(LlmExtension.class)
    static class BrokenTestCase {

        BrokenTestCase() {
            throw new IllegalStateException("no instance");
        }

        @ParameterizedTest
        @LlmDataset(value = "datasets/orders.yaml", ids = "first")
        void answers(Order order) {}
    }

    @Test
    void a_trial_that_never_began_is_recorded() {
        assertThat(kit().run(BrokenTestCase.class).trials())
                .extracting(TrialRecord::outcome)
                .containsExactly(Outcome.ERROR_SETUP);
    }

    static class TrialWithoutExtensionTestCase {

        @ParameterizedTest
        @LlmDataset(value = "datasets/orders.yaml", ids = "first")
        void answers(Order order, LlmTrial trial) {}
    }

    @Test
    void a_trial_parameter_requires_the_extension() {
        assertThat(kit().run(TrialWithoutExtensionTestCase.class).trialFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("[answers] takes an LlmTrial, but its invocations are no"
                                + " trials. Annotate the class with @ExtendWith(LlmExtension.class)."));
    }

    static class RowBehindTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/orders.yaml")
        void answers(TestInfo info, Order order) {}
    }

    @Test
    void the_row_comes_first() {
        assertMethodFailsWith(
                kit().run(RowBehindTestCase.class),
                "@ParameterizedTest requires the parameters that take a row before all others, but [answers] has them at"
                        + " the places [2].");
    }

    static class MisspeltTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/orders.yaml")
        void answers(String orderld, String question) {}
    }

    @Test
    void what_is_wrong_with_the_dataset_is_said_as_it_is() {
        assertMethodFailsWith(kit().run(MisspeltTestCase.class), """
                Dataset [datasets/orders.yaml] has no row with the field [orderld], which [answers] takes; did you mean \
                [orderId]?
                  a parameter that may be missing from every row is an Optional or @Nullable""");
    }

    static class TwoSourcesTestCase {

        @ParameterizedTest
        @LlmDataset(value = "datasets/orders.csv", ids = "first")
        @ValueSource(strings = {"A-8", "A-9"})
        void answers(String orderId) {
            assertThat(orderId).startsWith("A-");
        }
    }

    @ExtendWith(LlmExtension.class)
    static class TwoSourcesOfTrialsTestCase extends TwoSourcesTestCase {}

    @Test
    void other_arguments_are_welcome_unless_invocations_are_trials() {
        assertThat(kit().run(TwoSourcesTestCase.class).succeeded()).isEqualTo(3);
        assertMethodFailsWith(
                kit().run(TwoSourcesOfTrialsTestCase.class),
                "[answers] takes arguments from @LlmDataset and from another source. Remove the other one, or take"
                        + " LlmExtension away from this class, without which nothing is recorded.");
    }

    /** Adds an invocation before those of JUnit's parameterized tests, as some extensions do. */
    static class Intruder implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {
                @Override
                public List<Extension> getAdditionalExtensions() {
                    return List.of();
                }
            });
        }
    }

    @ExtendWith(Intruder.class)
    @ExtendWith(LlmExtension.class)
    static class IntrudedTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/orders.csv")
        void answers(Order order) {}
    }

    @Test
    void no_row_is_recorded_for_another() {
        LlmTestRun run = kit().run(IntrudedTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).doesNotContain(Outcome.PASSED);
        assertThat(run.trialFailures())
                .filteredOn(failure -> failure.getMessage().contains("cannot be told to belong to a row"))
                .isNotEmpty();
    }

    static class PlainTestCase {

        @Test
        @LlmDataset("datasets/orders.csv")
        void answers() {}

        @RepeatedTest(1)
        @LlmDataset("datasets/orders.csv")
        void repeats() {}
    }

    @Test
    void a_test_that_takes_no_rows_refuses_a_dataset() {
        assertThat(kit().run(PlainTestCase.class).trialFailures())
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "[answers] has an @LlmDataset, but is a test that takes no rows. Make it an @LlmTest.",
                        "[repeats] has an @LlmDataset, but is a test that takes no rows. Make it an @LlmTest.");
    }

    static class IdleTestCase {

        @LlmTest
        void answers() {}

        @LlmDataset("datasets/orders.csv")
        void forgotten(Order order) {}
    }

    @ExtendWith(LlmExtension.class)
    static class IdleBesideExtensionTestCase {

        @Test
        void is_plain() {}

        @LlmDataset("datasets/orders.csv")
        void forgotten(Order order) {}
    }

    @Test
    void a_dataset_on_a_method_that_is_no_test_is_an_error() {
        String message = "[forgotten] has an @LlmDataset, but is no test. Add @LlmTest, or remove @LlmDataset.";

        assertMethodFailsWith(kit().run(IdleTestCase.class), message);
        assertMethodFailsWith(kit().run(IdleBesideExtensionTestCase.class), message);
    }

    static class AlsoTestTestCase {

        @Test
        @LlmTest
        void answers() {}
    }

    static class AlsoParameterizedTestCase {

        @LlmTest
        @ParameterizedTest
        @LlmDataset("datasets/orders.csv")
        void answers(Order order) {}
    }

    @Test
    void an_llm_test_is_no_other_test_too() {
        assertMethodFailsWith(
                kit().run(AlsoTestTestCase.class),
                "[answers] is annotated with @LlmTest and with @Test. Remove @Test: @LlmTest alone makes it a test.");
        assertMethodFailsWith(
                kit().run(AlsoParameterizedTestCase.class),
                "[answers] is annotated with @LlmTest and with @ParameterizedTest. Remove @ParameterizedTest: @LlmTest"
                        + " alone makes it a test.");
    }
}
