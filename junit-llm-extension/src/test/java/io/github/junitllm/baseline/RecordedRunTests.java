package io.github.junitllm.baseline;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.report.JournalledRun;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunTests {

    private static final Path RESULTS = Path.of("target/llm-report/results.json");

    @TempDir
    Path project;

    @Test
    void a_run_that_is_read_back_measured_the_same() {
        List<TrialBuilder> trials = new ArrayList<>(Measured.twoCases(3));
        trials.add(trial("secret", 1)
                .answered("The key is AKIAIOSFODNN7EXAMPLE. \uD800")
                .evaluated(new Evaluation("faithfulness", 1 / 3.0, null, null, "judge password=hunter2hunter2"))
                .cost(new CostRecord(new BigDecimal("0.000000120"), 0, List.of(), "2026-10-26 0a1b2c3d"))
                .steps(new StepRecord(0, "model_call", "chat", "", null, null, null, null, null, 0.1, 1_200.3)));
        trials.add(trial("held-back", 1).quarantined(LocalDate.of(2026, 4, 1), "flaky"));
        run(trials).reported();

        Reference read = read().of(Measured.TEST).orElseThrow();

        assertThat(read.measured()).isEqualTo(Measured.of(trials));
        assertThat(read.location()).isEqualTo("target/llm-report/results.json");
    }

    @Test
    void a_run_that_is_read_back_becomes_the_same_baseline() throws IOException {
        List<TrialBuilder> trials = Measured.twoCases(10);
        run(trials).reported();

        BaselineFolder live = BaselineFolder.in(project, Path.of("live"));
        BaselineFolder later = BaselineFolder.in(project, Path.of("later"));
        live.write(Measured.of(trials));
        later.write(read().of(Measured.TEST).orElseThrow().measured());

        String folder = "com.example.RefundAssistantTest";
        for (String file : List.of("answers_from_the_policy.json", "answers_from_the_policy.answers.jsonl")) {
            assertThat(project.resolve("later").resolve(folder).resolve(file))
                    .hasSameBinaryContentAs(
                            project.resolve("live").resolve(folder).resolve(file));
        }
    }

    @Test
    void reruns_are_not_used() {
        run(List.of(trial("a", 1).failed("wrong"), trial("a", 1).startedAfter(Duration.ofMinutes(1))))
                .reported();

        assertThat(read().of(Measured.TEST).orElseThrow().measured().cases())
                .singleElement()
                .satisfies(one -> assertThat(one.trials())
                        .extracting(MeasuredTrial::passed)
                        .containsExactly(false));
    }

    @Test
    void a_test_that_did_not_run_has_no_reference() {
        run(Measured.twoCases(1)).reported();

        assertThat(read().of("com.example.Other#test")).isEmpty();
        assertThat(read().tests()).containsExactly(Measured.TEST);
    }

    @Test
    void the_run_tells_what_ended_how() {
        run(List.of(trial("a", 1), trial("a", 2).ended(Outcome.ERROR_INFRA, "429\nToo many")))
                .ended(Measured.TEST, 3, "only the cases [a] ran")
                .reported();

        MethodRun run = read().run(Measured.TEST, 0.05);

        assertThat(run.trials()).isEqualTo(3);
        assertThat(run.partial()).contains("only the cases [a] ran");
        assertThat(run.outcomes()).isEqualTo(Map.of(Outcome.PASSED, 1, Outcome.ERROR_INFRA, 1, Outcome.NOT_RUN, 1));
        assertThat(run.reasons()).isEqualTo(Map.of(Outcome.ERROR_INFRA, "429"));
    }

    @Test
    void a_method_that_was_cut_off_is_partial() {
        run(Measured.twoCases(1)).reported();

        assertThat(read().run(Measured.TEST, 0.05).partial())
                .isEqualTo(Optional.of("its JVM was stopped before the last trial ended"));
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(this::read)
                .isInstanceOf(BaselineException.class)
                .hasMessage("There are no results at [target/llm-report/results.json]. Name the results.json that a run"
                        + " wrote, usually target/llm-report/results.json.");
    }

    @Test
    void a_file_that_is_cut_off_is_named_with_its_line() throws IOException {
        run(Measured.twoCases(1)).reported();
        edit(text -> text.substring(0, text.length() / 2));

        assertThatThrownBy(this::read)
                .isInstanceOf(BaselineException.class)
                .hasMessageMatching("Results target/llm-report/results.json, line \\d+, cannot be read: (?s).*")
                .hasMessageEndingWith(". Name the results.json of a run by this version of junit-llm.");
    }

    @Test
    void a_later_version_is_not_guessed_at() throws IOException {
        run(Measured.twoCases(1)).reported();
        edit(text -> text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));

        assertThatThrownBy(this::read)
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "Results target/llm-report/results.json, line 2, cannot be read: it has schema version 2, but"
                                + " this version of junit-llm reads up to 1. Name the results.json of a run by this version of"
                                + " junit-llm.");
    }

    @Test
    void other_json_is_no_run() throws IOException {
        run(Measured.twoCases(1)).reported();
        edit(text -> "[]");
        assertThatThrownBy(this::read).hasMessageContaining("it holds START_ARRAY instead of START_OBJECT");

        edit(text -> "{}");
        assertThatThrownBy(this::read).hasMessageContaining("it has no schemaVersion, so it is no results.json");

        edit(text -> "{\"schemaVersion\":1,\"tests\":[{\"test\":\"a#b\",\"cases\":[{\"trials\":[{\"attempt\":1}]}]}]}");
        assertThatThrownBy(this::read).hasMessageContaining("a trial requires the field trial");
    }

    private RecordedRun read() {
        return RecordedRun.read(project, RESULTS);
    }

    private JournalledRun run(List<TrialBuilder> trials) {
        return JournalledRun.in(project.resolve("target/llm-report"), "nightly").with(trials);
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Path file = project.resolve(RESULTS);
        Files.writeString(file, change.apply(Files.readString(file)));
    }
}
