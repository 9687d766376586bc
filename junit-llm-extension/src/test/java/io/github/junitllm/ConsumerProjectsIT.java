package io.github.junitllm;

import static io.github.junitllm.ReportedTrial.ofAssistant;
import static io.github.junitllm.ReportedTrial.oneCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.junitllm.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds projects that use this library by a real Maven: each must get one right report, and no build may break. */
@Execution(ExecutionMode.CONCURRENT)
class ConsumerProjectsIT {

    private static final List<ReportedTrial> ASSISTANT = ofAssistant("Assistant1Test", "Assistant2Test");

    @ParameterizedTest
    @CsvSource({"5.12.2, 1.16.3", "5.14.4, 1.19.0", "6.1.3, 1.16.3"})
    void a_consumer_chooses_its_own_versions(String junit, String langchain4j) {
        ConsumerProject project = ConsumerProject.of("junit-" + junit, "pom", "assistant");

        ConsumerBuild build =
                Maven.onThisJdk().run(project, "test", "-Dacme.junit=" + junit, "-Dacme.langchain4j=" + langchain4j);

        build.passesWith(ASSISTANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.12.2", "5.14.4", "6.1.3"})
    void parameterized_tests_are_trials(String junit) {
        ConsumerProject project = ConsumerProject.of("parameterized-" + junit, "pom", "assistant", "parameterized");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dacme.junit=" + junit, "-Djunit-llm.trials=2");

        build.passesWith(ofAssistant("Assistant1Test", "Assistant2Test", "ParameterizedOrdersTest"));
        build.ran("acme.DataSourceTest");
    }

    @Test
    void a_consumer_has_no_parameterized_tests() {
        ConsumerProject project = ConsumerProject.of("without-params", "pom", "without-params");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dacme.jupiter=junit-jupiter-engine");

        String test = "OrdersTest#runs_without_parameterized_tests";
        build.passesWith(List.of(
                withoutCalls(test, "first", 1, Outcome.PASSED), withoutCalls(test, "second", 1, Outcome.PASSED)));
        assertThat(build.output()).noneMatch(line -> line.contains("WARN") && line.contains("annotation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.1", "1.8.0"})
    void an_older_langchain4j_is_left_alone_without_noise(String langchain4j) {
        ConsumerProject project = ConsumerProject.of("langchain4j-" + langchain4j, "pom", "assistant");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dacme.langchain4j=" + langchain4j);

        build.fails();
        assertThat(build.output())
                .anyMatch(line -> line.contains("add .listeners(List.of(LlmTracing.chatModelListener()))"))
                .noneMatch(line -> line.contains("LangChain4j could not be captured here"));
    }

    @Test
    void a_consumer_runs_on_java_25() throws IOException {
        Optional<Path> jdk = jdk25();
        assumeThat(jdk).isPresent();
        ConsumerProject project = ConsumerProject.of("java-25", "pom", "assistant");

        ConsumerBuild build =
                new Maven(jdk.orElseThrow()).run(project, "test", "-Dacme.junit=6.1.3", "-Dacme.langchain4j=1.19.0");

        build.passesWith(ASSISTANT);
    }

    /** Where GitHub's runners and Linux distributions keep it. */
    private static Optional<Path> jdk25() throws IOException {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("JAVA_HOME_25_X64")).map(Path::of);
        Path installed = Path.of("/usr/lib/jvm");
        if (named.isPresent() || Files.notExists(installed)) {
            return named;
        }
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().contains("-25-"))
                    .filter(jdk -> Files.exists(jdk.resolve("bin/javac")))
                    .findFirst();
        }
    }

    @Test
    void a_consumer_downloads_little() {
        ConsumerProject project = ConsumerProject.of("downloads", "pom");
        Path classPath = project.directory().resolve("class-path.txt");

        ConsumerBuild build = Maven.onThisJdk()
                .run(
                        project,
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                        "-DincludeScope=test",
                        "-Dmdep.outputFile=" + classPath);

        build.passes();
        assertThat(Downloads.on(classPath).beyondTheUsual()).isPositive().isLessThan(5_000_000);
    }

    @Test
    void trials_run_in_parallel() {
        ConsumerProject project = ConsumerProject.of("parallel", "pom", "assistant");

        ConsumerBuild build = Maven.onThisJdk()
                .run(
                        project,
                        "test",
                        "-Djunit.jupiter.execution.parallel.enabled=true",
                        "-Djunit.jupiter.execution.parallel.mode.default=concurrent",
                        "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                        "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=6");

        build.passesWith(ASSISTANT);
    }

    @Test
    void two_forks_write_one_report() {
        ConsumerProject project = ConsumerProject.of("forks-at-once", "pom", "assistant", "forks-at-once");

        try (MeetingPoint meeting = MeetingPoint.open()) {
            ConsumerBuild build = Maven.onThisJdk()
                    .run(
                            project,
                            "test",
                            "-DforkCount=2",
                            "-Dacme.meeting=" + meeting.port(),
                            "-Djunit.jupiter.extensions.autodetection.enabled=true");

            WrittenReport report = build.passesWith(ASSISTANT);
            assertThat(report.journals()).as(build::tail).hasSize(2);
        }
    }

    @Test
    void a_fork_for_each_class_adds_to_one_report() {
        ConsumerProject project = ConsumerProject.of("fork-a-class", "pom", "assistant");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-DreuseForks=false");

        WrittenReport report = build.passesWith(ASSISTANT);
        assertThat(report.journals()).as(build::tail).hasSize(2);
    }

    @Test
    void a_rerun_is_shown_beside_the_failure_it_repeats() {
        ConsumerProject project = ConsumerProject.of("rerun", "pom", "assistant", "rerun");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dsurefire.rerunFailingTestsCount=1");

        build.passesWith(and(
                ASSISTANT,
                withoutCalls("FlakyTest#is_wrong_the_first_time", "is_wrong_the_first_time", 1, Outcome.FAILED),
                withoutCalls("FlakyTest#is_wrong_the_first_time", "is_wrong_the_first_time", 2, Outcome.PASSED)));
    }

    @Test
    void surefire_and_failsafe_write_one_report() {
        ConsumerProject project = ConsumerProject.of("failsafe", "pom", "assistant", "failsafe");

        ConsumerBuild build = Maven.onThisJdk().run(project, "verify", "-Pfailsafe");

        build.passesWith(ofAssistant("Assistant1Test", "Assistant2Test", "AssistantIT"));
    }

    @Test
    void an_application_registers_its_own_global_sdk() {
        ConsumerProject project =
                ConsumerProject.of("own-global-sdk", "pom", "assistant", "failsafe", "own-global-sdk");

        ConsumerBuild build = Maven.onThisJdk().run(project, "verify", "-Pfailsafe,own-sdk");

        build.passes();
        build.ran("acme.TelemetryTest");
        build.ran("acme.TelemetryIT");
        assertThat(build.reports(ofAssistant("Assistant1Test", "Assistant2Test", "AssistantIT"))
                        .notices())
                .as(build::tail)
                .hasSize(18)
                .allSatisfy(notice -> assertThat(notice)
                        .endsWith(": [acme.Telemetry] registers a global OpenTelemetry of its own, so the capture left"
                                + " the global alone. To see that SDK's spans, build it with"
                                + " .addSpanProcessor(LlmTracing.spanProcessor())."));
    }

    @Test
    void the_spans_of_an_autoconfigured_sdk_reach_the_trial() {
        ConsumerProject project = ConsumerProject.of("autoconfigure", "pom", "assistant", "autoconfigure");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Pautoconfigure");

        String test = "spans_of_the_application_reach_the_trial";
        build.passesWith(and(
                ASSISTANT, new ReportedTrial("acme.TelemetryTest#" + test, test, 1, 1, Outcome.PASSED, oneCall(7, 3))));
    }

    @Test
    void another_open_telemetry_extension_comes_first() {
        ConsumerProject project =
                ConsumerProject.of("open-telemetry-extension", "pom", "assistant", "open-telemetry-extension");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dsurefire.runOrder=alphabetical");

        build.passes();
        build.ran("acme.ATracingTest");
        List<String> notices = build.reports(
                        ofAssistant("Assistant1Test", "Assistant2Test", "AssistantBesideExtensionTest"))
                .notices();
        assertThat(notices)
                .as(build::tail)
                .contains("acme.Assistant1Test#answers first 1: The global OpenTelemetry was reset after the run began"
                        + " and has been registered anew. A library that read it in between traces into nothing.")
                .hasSize(7);
        assertThat(notices)
                .as(build::tail)
                .filteredOn(notice -> notice.startsWith("acme.AssistantBesideExtensionTest#answers "))
                .hasSize(6)
                .allSatisfy(notice -> assertThat(notice)
                        .contains(": The global OpenTelemetry was replaced after the run began, by"
                                + " io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension.beforeAll"));
    }

    @Test
    void a_module_without_an_llm_test_is_left_alone() {
        ConsumerProject project = ConsumerProject.of("no-llm-test", "pom", "no-llm-test");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test");

        build.passes();
        build.ran("acme.PlainTest");
        assertThat(project.reportDirectory()).doesNotExist();
        assertThat(build.output()).noneMatch(line -> line.contains("junit-llm:"));
    }

    @Test
    void what_a_killed_jvm_had_finished_is_in_the_report_of_the_next() {
        ConsumerProject project = ConsumerProject.of("halt", "pom", "assistant", "halt");

        ConsumerBuild build =
                Maven.onThisJdk().run(project, "test", "-DreuseForks=false", "-Dsurefire.runOrder=alphabetical");

        build.fails();
        assertThat(build.reports(and(
                                ASSISTANT,
                                withoutCalls("AHaltingTest#dies_at_the_second_case", "first", 1, Outcome.PASSED)))
                        .notices())
                .as(build::tail)
                .isEmpty();
    }

    @Test
    void a_jvm_that_a_test_exits_writes_the_report_and_says_that_it_is_cut_off() {
        ConsumerProject project = ConsumerProject.of("exit", "pom", "assistant", "exit");

        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-Dtest=ExitingTest");

        build.fails();
        assertThat(build.wrote(List.of(
                                withoutCalls("ExitingTest#exits_at_the_second_case", "first", 1, Outcome.PASSED)))
                        .notices())
                .as(build::tail)
                .containsExactly("A JVM ended before JUnit did, so trials are missing here: a test exits, or an error"
                        + " such as a full heap stopped it.");
    }

    private static ReportedTrial withoutCalls(String test, String caseId, int attempt, Outcome outcome) {
        return new ReportedTrial("acme." + test, caseId, 1, attempt, outcome, ReportedTrial.NO_CALLS);
    }

    private static List<ReportedTrial> and(List<ReportedTrial> some, ReportedTrial... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }
}
