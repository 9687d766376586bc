package io.github.junitllm;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTests {

    record Question(String id, String question) {}

    record Other(String city, int population) {}

    @TempDir
    Path directory;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report"));
    }

    private static void assertMethodFailsWith(LlmTestRun run, String message) {
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage(message));
        assertThat(run.trialNames()).isEmpty();
    }

    static class MissingDatasetTestCase {

        @LlmTest
        @LlmDataset("datasets/question.jsonl")
        void answers(Question question) {}
    }

    @Test
    void a_missing_dataset_fails_the_method() {
        assertMethodFailsWith(
                kit().run(MissingDatasetTestCase.class),
                "Dataset [datasets/question.jsonl] was found neither on the class path nor as a file in the project's"
                        + " directory; did you mean [datasets/questions.jsonl]?");
    }

    @Test
    void a_method_that_could_not_run_is_named_in_the_report() {
        Run run = kit().run(MissingDatasetTestCase.class).run();

        assertThat(run.notices())
                .singleElement(STRING)
                .startsWith("[" + MissingDatasetTestCase.class.getName() + "#answers] did not run: Dataset");
        assertThat(Report.headline(run)).isEqualTo("1 test could not run; no trial was recorded.");
    }

    @Test
    void a_method_that_could_not_run_is_not_hidden_by_one_that_passed() {
        Run run = kit().run(MissingDatasetTestCase.class, PassingTestCase.class).run();

        assertThat(Report.headline(run)).isEqualTo("1 test could not run; the only trial passed.");
        assertThat(directory.resolve("report").resolve("index.html"))
                .content()
                .contains("<h1 class=\"failed\">1 test could not run; the only trial passed.</h1>");
    }

    static class PassingTestCase {

        @LlmTest
        void answers() {}
    }

    static class OutsideTestCase {

        @LlmTest
        @LlmDataset(value = "../examples/src/test/resources/golden/streaming.jsonl", sample = 1)
        void answers() {}
    }

    @Test
    void a_dataset_outside_the_project_requires_a_setting() {
        assertMethodFailsWith(
                kit().run(OutsideTestCase.class),
                "Dataset [../examples/src/test/resources/golden/streaming.jsonl] lies outside the project's directory;"
                        + " move it to src/test/resources and write its path from there, or set"
                        + " junit-llm.dataset.outside=true");
        assertThat(kit().with("junit-llm.dataset.outside", "true")
                        .run(OutsideTestCase.class)
                        .succeeded())
                .isEqualTo(1);
    }

    static class MisfitTestCase {

        @LlmTest
        @LlmDataset("datasets/questions.jsonl")
        void answers(Other other) {}
    }

    @Test
    void a_row_that_does_not_fit_the_record_fails_the_method_before_any_call() {
        assertMethodFailsWith(kit().run(MisfitTestCase.class), """
                datasets/questions.jsonl, line 1, column 1: Other takes none of the row's fields
                  the row has    : id, question, tags
                  the record has : city, population""");
    }

    @Test
    void a_component_that_no_row_has_a_field_for_fails_the_method() {
        assertMethodFailsWith(kit().run(PartlyRenamedTestCase.class), """
                Dataset [datasets/roles.jsonl] has no row with the field [custmerSays], which PartlyRenamed takes; \
                did you mean [customerSays]?
                  a component that may be missing from every row is an Optional or @Nullable""");
    }

    record PartlyRenamed(String id, String custmerSays, String answer) {}

    static class PartlyRenamedTestCase {

        @LlmTest
        @LlmDataset("datasets/roles.jsonl")
        void answers(PartlyRenamed renamed) {}
    }

    record Lenient(
            String id,
            String answer,
            Optional<String> source,
            @Nullable String note) {}

    static class LenientTestCase {

        @LlmTest
        @LlmDataset("datasets/roles.jsonl")
        void answers(Lenient lenient) {}
    }

    @Test
    void a_component_that_may_be_missing_is_an_optional_or_nullable() {
        assertThat(kit().run(LenientTestCase.class).succeeded()).isEqualTo(1);
    }

    @Test
    void a_report_directory_that_cannot_be_written_fails_the_method_before_any_call() throws IOException {
        Path report = Files.writeString(directory.resolve("report"), "in the way");

        LlmTestRun run = kit().run(GoodTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageStartingWith("Nothing can be written to the report directory [" + report + "]: ")
                .hasMessageEndingWith(". Make room for it, or name another by junit-llm.report.dir."));
    }

    static class RowWithoutDatasetTestCase {

        @LlmTest
        void answers(Question question) {}
    }

    @Test
    void a_row_parameter_without_a_dataset_fails_the_method() {
        assertMethodFailsWith(
                kit().run(RowWithoutDatasetTestCase.class),
                "@LlmTest method [answers] takes a row [Question], but names no dataset."
                        + " Add @LlmDataset(\"golden/cases.jsonl\").");
    }

    static class TwoRowsTestCase {

        @LlmTest
        @LlmDataset("datasets/questions.jsonl")
        void answers(Question question, Other other) {}
    }

    @Test
    void two_row_parameters_fail_the_method() {
        assertMethodFailsWith(
                kit().run(TwoRowsTestCase.class),
                "A row goes to at most one record or Map, but [answers] takes 2."
                        + " Write one record that holds the whole row.");
    }

    static class NoTrialsTestCase {

        @LlmTest(trials = 0)
        void answers() {}
    }

    @Test
    void trials_out_of_range_fail_the_method() {
        assertMethodFailsWith(
                kit().run(NoTrialsTestCase.class),
                "@LlmTest requires trials from 1 to 1000, but [answers] says trials = 0.");
    }

    static class GoodTestCase {

        @LlmTest
        void answers() {}
    }

    @Test
    void a_setting_that_cannot_be_read_names_its_key() {
        assertMethodFailsWith(
                kit().with("junit-llm.trials", "many").run(GoodTestCase.class),
                "Setting [junit-llm.trials] requires a whole number from 1 to 1000, but it was [many].");
        assertMethodFailsWith(
                kit().with("junit-llm.maxErrors", "5").run(GoodTestCase.class),
                "Setting [junit-llm.maxErrors] requires a share from 0 to 1, for example 0.05, but it was [5].");
        assertMethodFailsWith(
                kit().with("junit-llm.trace.timeout", "2s").run(GoodTestCase.class),
                "Setting [junit-llm.trace.timeout] requires an ISO duration up to PT1H, for example PT5S, but it was"
                        + " [2s].");
        assertMethodFailsWith(
                kit().with("junit-llm.trace.timeout", "PT999999999999H").run(GoodTestCase.class),
                "Setting [junit-llm.trace.timeout] requires an ISO duration up to PT1H, for example PT5S, but it was"
                        + " [PT999999999999H].");
        assertMethodFailsWith(
                kit().with("junit-llm.ids", ",").run(GoodTestCase.class),
                "Setting [junit-llm.ids] requires at least one name, with commas between names, but it was [,].");
        assertMethodFailsWith(
                kit().with("junit-llm.tags", " , ,").run(GoodTestCase.class),
                "Setting [junit-llm.tags] requires at least one name, with commas between names, but it was [, ,].");
        assertMethodFailsWith(
                kit().with("junit-llm.otel.global", "no").run(GoodTestCase.class),
                "Setting [junit-llm.otel.global] requires true or false, but it was [no].");
        assertMethodFailsWith(
                kit().with("junit-llm.run.id", "../other").run(GoodTestCase.class),
                "Setting [junit-llm.run.id] requires 1 to 64 characters of A-Z a-z 0-9 . _ - and more than dots,"
                        + " but it was [../other].");
    }

    static class UnresolvedParameterTestCase {

        @LlmTest
        @LlmDataset("datasets/one-question.jsonl")
        void answers(Question question, StringBuilder nobody) {}
    }

    @Test
    void a_parameter_that_nobody_resolves_says_what_to_write() {
        LlmTestRun run = kit().run(UnresolvedParameterTestCase.class);

        assertThat(run.trialFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage("No ParameterResolver registered for parameter [java.lang.StringBuilder nobody] in method"
                        + " [void io.github.junitllm.BadInputTests$UnresolvedParameterTestCase.answers("
                        + "io.github.junitllm.BadInputTests$Question,java.lang.StringBuilder)]. @LlmDataset gives a row"
                        + " to one record, Map or class with a no-arg constructor, and its fields [id, question, tags] to"
                        + " plain parameters of these names."));
        assertThat(run.trials()).singleElement().satisfies(trial -> assertThat(trial.outcome())
                .isEqualTo(Outcome.ERROR_SETUP));
    }

    static class NothingCapturedTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            assertThat(trial.trace()).hasNoErrors();
        }
    }

    @Test
    void a_trace_assertion_where_nothing_was_captured_says_which_wiring_is_missing() {
        LlmTestRun run = kit().run(NothingCapturedTestCase.class);

        assertThat(run.trialFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage("""
                        hasNoErrors cannot be decided: no call of a model, a tool, a retriever or an agent was captured
                          case      : answers · trial 1/1
                          wiring    : LangChain4j: add .listeners(List.of(LlmTracing.chatModelListener())) to the chat \
                        model's builder (AI Services need no line from LangChain4j 1.16 on)
                                      Spring AI: add io.micrometer:micrometer-tracing-bridge-otel and Spring Boot's \
                        tracing (3.5: spring-boot-starter-actuator, 4: spring-boot-micrometer-tracing-opentelemetry); \
                        a @SpringBootTest needs no more, others build an OtelTracer from the test's OpenTelemetry \
                        parameter
                                      anything else: start a span with the test's Tracer parameter around each model \
                        call: gen_ai.operation.name = chat, gen_ai.provider.name, gen_ai.request.model, \
                        gen_ai.usage.input_tokens, gen_ai.usage.output_tokens
                          trace     : no spans
                          report    : %s/report/index.html#case=answers&trial=1&test=%s""".formatted(
                        directory, NothingCapturedTestCase.class.getName().replace("$", "%24") + "%23answers")));
        assertThat(run.trials()).singleElement().satisfies(trial -> assertThat(trial.outcome())
                .isEqualTo(Outcome.ERROR_SETUP));
    }
}
