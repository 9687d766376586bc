package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class LifecycleTests {

    @TempDir
    Path directory;

    private LlmTestRun run(Class<?> testClass) {
        return LlmTestKit.reportingTo(directory.resolve("report")).run(testClass);
    }

    private static void trace(Tracer tracer, String name) {
        tracer.spanBuilder(name).startSpan().end();
    }

    private List<String> stepNames(Class<?> testClass) {
        LlmTestRun run = run(testClass);
        assertThat(run.trialFailures()).isEmpty();
        return run.trials().stream()
                .flatMap(trial -> trial.steps().stream())
                .map(TrialRecord.StepRecord::name)
                .toList();
    }

    static class LifecycleMethodsTestCase {

        @BeforeEach
        void before(Tracer tracer) {
            trace(tracer, "before");
        }

        @LlmTest
        void calls(Tracer tracer) {
            trace(tracer, "test");
        }

        @AfterEach
        void after(Tracer tracer) {
            trace(tracer, "after");
        }
    }

    @Test
    void what_lifecycle_methods_trace_belongs_to_the_trial() {
        assertThat(stepNames(LifecycleMethodsTestCase.class)).containsExactly("before", "test", "after");
    }

    static class PlainTestBesideTestCase {

        @Test
        void plain() {
            assertThat(Context.current()).isEqualTo(Context.root());
        }

        @LlmTest
        void llm(Tracer tracer) {
            trace(tracer, "llm");
        }
    }

    @Test
    void a_plain_test_beside_runs_outside_of_any_trial() {
        assertThat(stepNames(PlainTestBesideTestCase.class)).containsExactly("llm");
    }

    static class NestedTestCase {

        @Nested
        class Inner {

            @LlmTest
            @Tag("slow")
            void calls(Tracer tracer, TestInfo info) {
                trace(tracer, info.getDisplayName() + " " + info.getTags());
            }
        }
    }

    @Test
    void nested_classes_and_tags_work_as_ever() {
        assertThat(stepNames(NestedTestCase.class)).containsExactly("calls · trial 1/1 [slow]");
    }

    static class SeparateThreadTestCase {

        @LlmTest
        @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void calls(Tracer tracer) {
            trace(tracer, "on another thread");
        }
    }

    @Test
    void a_timeout_on_a_separate_thread_keeps_the_trial() {
        assertThat(stepNames(SeparateThreadTestCase.class)).containsExactly("on another thread");
    }

    static class OtherExtension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == URI.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return URI.create("of:another");
        }
    }

    @ExtendWith(OtherExtension.class)
    static class OtherExtensionTestCase {

        @LlmTest
        void calls(URI text, Tracer tracer, @TempDir Path temporary) {
            trace(tracer, text + " " + temporary.toFile().isDirectory());
        }
    }

    @Test
    void parameters_of_other_extensions_are_left_to_them() {
        assertThat(stepNames(OtherExtensionTestCase.class)).containsExactly("of:another true");
    }

    static class RegisteredTestCase {

        @RegisterExtension
        static final LlmExtension llm = LlmExtension.create();

        private static final List<Tracer> TRACERS = new ArrayList<>();

        private final OpenTelemetry openTelemetry;

        RegisteredTestCase(OpenTelemetry openTelemetry) {
            this.openTelemetry = openTelemetry;
        }

        @BeforeAll
        static void wire(Tracer tracer) {
            TRACERS.add(tracer);
        }

        @LlmTest
        void calls(OpenTelemetry parameter, LlmTrial trial) {
            assertThat(openTelemetry).isSameAs(parameter);
            trace(TRACERS.get(0), trial.caseId() + " " + trial.index() + " of " + trial.count());
        }
    }

    @Test
    void a_registered_extension_wires_the_application_before_any_trial() {
        assertThat(stepNames(RegisteredTestCase.class)).containsExactly("calls 1 of 1");
    }

    static class InstanceRegisteredTestCase {

        @RegisterExtension
        final LlmExtension llm = LlmExtension.builder()
                .maskSecrets(Pattern.compile("acme-[0-9a-f]{8}"))
                .build();

        @LlmTest
        void answers(LlmTrial trial) {
            trial.output("The key is acme-0123abcd.");
        }
    }

    @Test
    void an_extension_in_an_instance_field_masks_as_well() {
        assertThat(run(InstanceRegisteredTestCase.class).trials())
                .extracting(TrialRecord::output)
                .containsExactly("The key is [masked custom].");
    }

    static class UnconstructibleTestCase {

        UnconstructibleTestCase(TestInfo info) {
            throw new IllegalStateException("no application");
        }

        @LlmTest(trials = 2)
        void answers() {}
    }

    @Test
    void a_trial_whose_test_instance_fails_is_recorded_as_well() {
        assertThat(run(UnconstructibleTestCase.class).trials())
                .extracting(TrialRecord::trial, TrialRecord::outcome, trial -> trial.failure()
                        .message())
                .containsExactly(
                        tuple(1, Outcome.ERROR_SETUP, "no application"),
                        tuple(2, Outcome.ERROR_SETUP, "no application"));
    }

    static class AbortingExtension implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            throw new TestAbortedException("not today");
        }
    }

    @ExtendWith(AbortingExtension.class)
    static class AbortedBeforehandTestCase {

        @LlmTest
        void answers() {}
    }

    @Test
    void a_trial_that_another_extension_aborts_beforehand_is_recorded_as_well() {
        LlmTestRun run = run(AbortedBeforehandTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).containsExactly(Outcome.NOT_RUN);
        assertThat(run.methodFailures())
                .extracting(Throwable::getMessage)
                .containsExactly("NOT MEASURED: 1 of 1 trials ended in NOT_RUN (not today)");
    }

    static class LeakingTestCase {

        @LlmTest
        void leaks(Tracer tracer) {
            Span span = tracer.spanBuilder("leaked").startSpan();
            ContextStorage.get().attach(Context.current().with(span));
            assertThat(Span.current()).isSameAs(span);
        }

        @AfterEach
        void checks() {
            assertThat(Span.current().getSpanContext().isValid()).isTrue();
        }
    }

    @Test
    void a_scope_that_a_library_leaks_does_not_outlive_the_trial() {
        LlmTestRun run = run(LeakingTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(Context.current()).isEqualTo(Context.root());
        assertThat(run.trials()).singleElement().satisfies(trial -> assertThat(trial.notices())
                .containsExactly("Span [leaked] of scope [io.github.junitllm.test] never ended."
                        + " Read the answer to its end, or close it."));
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @ExtendWith(LlmExtension.class)
    static class OneInstanceTestCase {

        private final Tracer wired;

        OneInstanceTestCase(Tracer wired) {
            this.wired = wired;
        }

        @LlmTest(trials = 2)
        void calls() {
            trace(wired, "call");
        }
    }

    @Test
    void one_instance_for_all_trials_may_be_wired_by_a_declared_extension() {
        assertThat(stepNames(OneInstanceTestCase.class)).containsExactly("call", "call");
    }
}
