package io.github.junitllm.cli;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.baseline.BaselineFolder;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.report.JournalledRun;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunitLlmTests {

    private static final String ANSWERS = "com.example.RefundAssistantTest#answers";
    private static final String STREAMS = "com.example.StreamingTest#streams";
    private static final String REPORT = "target/llm-report";

    @TempDir
    Path project;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_full_run_becomes_the_baselines_of_its_tests() {
        write("one", List.of(trials(ANSWERS, 10), trials(STREAMS, 5)));

        assertThat(run("accept", REPORT)).isEqualTo(Exit.FINE.code());

        assertThat(out).hasToString("""
                        com.example.RefundAssistantTest#answers
                          new: 9 of 10 trials passed (90.0 %) in 1 case
                        com.example.StreamingTest#streams
                          new: 4 of 5 trials passed (80.0 %) in 1 case
                        2 accepted into src/test/llm-baselines, 0 refused.
                        """);
        assertThat(err).hasToString("");
        assertThat(baselines().tests()).containsExactly(ANSWERS, STREAMS);
    }

    @Test
    void what_changes_is_listed() {
        write("one", List.of(trials(ANSWERS, 10), ofCase("gone", 10), ofCase("edited", 10)));
        run("accept", REPORT);
        forget();
        write(
                "two",
                List.of(
                        ofCase("refund-window", 10),
                        ofCase("added\u001b[31m", 10),
                        ofCase("edited", 10).stream()
                                .map(trial -> trial.hashed("ffffffffffffffff"))
                                .toList()));

        assertThat(run("accept", REPORT)).isEqualTo(Exit.FINE.code());

        assertThat(out).hasToString("""
                        com.example.RefundAssistantTest#answers
                          29 of 30 trials passed (96.7 %) in 3 cases → 30 of 30 trials passed (100.0 %) in 3 cases
                          added: added\\u001b[31m
                          removed: gone
                          edited: edited
                        1 accepted into src/test/llm-baselines, 0 refused.
                        """);
    }

    @Test
    void a_run_that_cannot_tell_is_refused_and_the_others_are_accepted() {
        write("one", List.of(trials(ANSWERS, 4), trials(STREAMS, 5)));

        assertThat(run("accept", REPORT)).isEqualTo(Exit.CANNOT_TELL.code());

        assertThat(out).hasToString("""
                        com.example.RefundAssistantTest#answers NOT ACCEPTED
                          case [refund-window] has 4 measured trials, but each case of a baseline requires 5. Run with junit-llm.baseline=accept, which measures each case 10 times, or with junit-llm.trials=10.
                        com.example.StreamingTest#streams
                          new: 4 of 5 trials passed (80.0 %) in 1 case
                        1 accepted into src/test/llm-baselines, 1 refused.
                        """);
        assertThat(baselines().tests()).containsExactly(STREAMS);
    }

    @Test
    void tests_that_compare_with_no_baseline_are_skipped() {
        JournalledRun.in(project.resolve(REPORT), "one")
                .with(trials(ANSWERS, 5))
                .with(trials(STREAMS, 2))
                .ended(ANSWERS, 5, null)
                .ended(verdict().of(STREAMS).trials(2).needingNoBaseline().build())
                .reported();

        assertThat(run("accept", REPORT)).isEqualTo(Exit.FINE.code());

        assertThat(out).hasToString("""
                        com.example.RefundAssistantTest#answers
                          new: 4 of 5 trials passed (80.0 %) in 1 case
                        1 skipped, because none of their gates compares with a baseline.
                        1 accepted into src/test/llm-baselines, 0 refused.
                        """);
        assertThat(baselines().tests()).containsExactly(ANSWERS);
    }

    @Test
    void a_run_that_compares_nothing_accepts_nothing() {
        JournalledRun.in(project.resolve(REPORT), "one")
                .with(trials(STREAMS, 5))
                .ended(verdict().of(STREAMS).trials(5).needingNoBaseline().build())
                .reported();

        assertThat(run("accept", REPORT, "--test", STREAMS)).isEqualTo(Exit.CANNOT_TELL.code());

        assertThat(out).hasToString("""
                        1 skipped, because none of their gates compares with a baseline.
                        0 accepted into src/test/llm-baselines, 0 refused.
                        """);
    }

    @Test
    void a_test_that_was_cut_off_is_refused_not_skipped() {
        JournalledRun.in(project.resolve(REPORT), "one")
                .with(trials(ANSWERS, 5))
                .reported();

        assertThat(run("accept", REPORT)).isEqualTo(Exit.CANNOT_TELL.code());

        assertThat(out.toString())
                .contains("the run is partial (its JVM was stopped")
                .endsWith(" 1 refused.\n");
    }

    @Test
    void what_broke_a_floor_is_no_baseline() {
        JournalledRun.in(project.resolve(REPORT), "one")
                .with(trials(ANSWERS, 5))
                .ended(verdict()
                        .of(ANSWERS)
                        .trials(5)
                        .kept("@NoRegression", "pass_rate", Verdict.NO_BASELINE, "NO BASELINE")
                        .failed("@PassRate(atLeast = 0.9)", "pass_rate", Verdict.VIOLATED, "VIOLATED: 4 of 5 passed.")
                        .build())
                .reported();

        assertThat(run("accept", REPORT)).isEqualTo(Exit.CANNOT_TELL.code());

        assertThat(out).hasToString("""
                        com.example.RefundAssistantTest#answers NOT ACCEPTED
                          VIOLATED: 4 of 5 passed.
                        0 accepted into src/test/llm-baselines, 1 refused.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "7", "few", ""})
    void errors_are_allowed_as_a_share(String share) {
        write("one", List.of(trials(ANSWERS, 10)));

        assertThat(run("accept", REPORT, "--max-errors=" + share)).isEqualTo(Exit.MISUSE.code());

        assertThat(err.toString())
                .startsWith("Option [--max-errors] requires a share from 0 to 1, for example 0.05, but it was [" + share
                        + "].\n");
        assertThat(project.resolve("src")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "notes.txt/baselines"})
    void baselines_require_a_folder(String folder) throws IOException {
        write("one", List.of(trials(ANSWERS, 10), trials(STREAMS, 10)));
        Path file = Files.writeString(project.resolve("notes.txt"), "mine");

        assertThat(run("accept", REPORT, "--to", folder)).isEqualTo(Exit.MISUSE.code());

        assertThat(out).hasToString("");
        assertThat(err.toString()).startsWith("Option [--to] requires a folder, but [" + file + "] is none.\n");
    }

    @Test
    void a_partial_run_is_refused() {
        JournalledRun.in(project.resolve(REPORT), "one")
                .with(trials(ANSWERS, 10))
                .ended(ANSWERS, 10, "only some cases ran")
                .reported();

        assertThat(run("accept", REPORT)).isEqualTo(Exit.CANNOT_TELL.code());
        assertThat(out.toString()).contains("the run is partial (only some cases ran).");
        assertThat(project.resolve("src")).doesNotExist();
    }

    @Test
    void a_dry_run_writes_nothing() {
        write("one", List.of(trials(ANSWERS, 10)));

        assertThat(run("accept", REPORT, "--dry-run")).isEqualTo(Exit.FINE.code());

        assertThat(out.toString()).endsWith("1 would be accepted into src/test/llm-baselines, 0 refused.\n");
        assertThat(project.resolve("src")).doesNotExist();
    }

    @Test
    void tests_are_chosen_by_name_or_class() {
        write("one", List.of(trials(ANSWERS, 10), trials(STREAMS, 10)));

        assertThat(run("accept", REPORT, "--to", "elsewhere", "--test", "com.example.StreamingTest"))
                .isEqualTo(Exit.FINE.code());

        assertThat(BaselineFolder.in(project, Path.of("elsewhere")).tests()).containsExactly(STREAMS);
    }

    @Test
    void a_test_that_is_not_there_is_misuse() {
        write("one", List.of(trials(ANSWERS, 10)));

        assertThat(run("accept", REPORT, "--test", "com.example.RefundAssistantTest#answer"))
                .isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString())
                .startsWith("The run has no test [com.example.RefundAssistantTest#answer]. Did you mean"
                        + " [com.example.RefundAssistantTest#answers]?\n");
    }

    @Test
    void trials_are_added_where_the_same_was_measured() {
        write("one", List.of(trials(ANSWERS, 10)));
        run("accept", REPORT);
        write(
                "two",
                List.of(trials(ANSWERS, 3).stream()
                        .map(trial -> trial.answered("Thirty days."))
                        .toList()));

        assertThat(run("accept", REPORT, "--append")).isEqualTo(Exit.FINE.code());
        assertThat(trialsIn(ANSWERS)).isEqualTo(13);

        assertThat(run("accept", REPORT, "--append")).isEqualTo(Exit.CANNOT_TELL.code());
        assertThat(trialsIn(ANSWERS)).isEqualTo(13);
    }

    @Test
    void a_baseline_in_conflict_is_replaced_but_not_added_to() throws IOException {
        write("one", List.of(trials(ANSWERS, 10)));
        run("accept", REPORT);
        Files.writeString(project.resolve(baselines().location(ANSWERS)), "<<<<<<< HEAD\n");
        forget();

        assertThat(run("accept", REPORT, "--append")).isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).startsWith("junit-llm: Baseline ").contains("line 1, holds a merge conflict.");

        assertThat(run("accept", REPORT)).isEqualTo(Exit.FINE.code());
        assertThat(out.toString()).contains("  replaces: Baseline src/test/llm-baselines/");
        assertThat(trialsIn(ANSWERS)).isEqualTo(10);
    }

    @Test
    void a_directory_without_a_report_is_misuse() {
        assertThat(run("accept", "nowhere")).isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString())
                .startsWith("There is no results.json in [nowhere]. Name the report directory of a run, usually"
                        + " target/llm-report. A run that was killed has one after: junit-llm report nowhere\n");
    }

    @Test
    void results_that_are_corrupt_fail() throws IOException {
        write("one", List.of(trials(ANSWERS, 10)));
        Files.writeString(project.resolve(REPORT).resolve("results.json"), "{");

        assertThat(run("accept", REPORT)).isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).startsWith("junit-llm: Results target/llm-report/results.json, line ");
    }

    @Test
    void the_report_of_a_killed_run_is_written_from_its_journal() {
        write("one", List.of(trials(STREAMS, 5)));
        JournalledRun.in(project.resolve(REPORT), "two").with(trials(ANSWERS, 10));

        assertThat(run("report", REPORT, "--run", "two")).isEqualTo(Exit.FINE.code());

        assertThat(out.toString()).startsWith("9 of 10 trials passed").contains("report at file:/");
        assertThat(project.resolve(REPORT).resolve("results.json"))
                .content()
                .contains(ANSWERS)
                .doesNotContain(STREAMS);
    }

    @Test
    void the_latest_run_is_reported() throws IOException {
        JournalledRun.in(project.resolve(REPORT), "b").with(trials(ANSWERS, 5));
        JournalledRun.in(project.resolve(REPORT), "a").with(trials(STREAMS, 5));
        try (Stream<Path> journals = Files.list(project.resolve(REPORT).resolve("runs/b"))) {
            for (Path journal : journals.toList()) {
                Files.setLastModifiedTime(journal, FileTime.fromMillis(1_000));
            }
        }

        assertThat(run("report", REPORT)).isEqualTo(Exit.FINE.code());

        assertThat(project.resolve(REPORT).resolve("results.json")).content().contains(STREAMS);
    }

    @Test
    void no_journals_are_misuse() {
        assertThat(run("report", "nowhere")).isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString()).startsWith("There are no journals in [nowhere].");

        write("one", List.of(trials(ANSWERS, 5)));
        assertThat(run("report", REPORT, "--run", "two")).isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString()).contains("There is no run [two] in [target/llm-report].");
    }

    @Test
    void misuse_is_told_with_the_usage() {
        assertThat(run()).isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString())
                .startsWith("Missing command: name one of those below.")
                .contains("accept", "report");
        assertThat(run("acept")).isEqualTo(Exit.MISUSE.code());
        assertThat(run("accept", REPORT, "--dryrun")).isEqualTo(Exit.MISUSE.code());
        assertThat(run("accept")).isEqualTo(Exit.MISUSE.code());
    }

    @Test
    void help_and_version_are_fine() {
        assertThat(run("--help")).isEqualTo(Exit.FINE.code());
        assertThat(run("accept", "--help")).isEqualTo(Exit.FINE.code());
        assertThat(run("--version")).isEqualTo(Exit.FINE.code());
        assertThat(out.toString())
                .contains("Usage: junit-llm", "--dry-run", "Exit codes: 0 fine, 1 failed, 2 cannot tell, 3 misuse.")
                .contains("junit-llm development");
        assertThat(err).hasToString("");
    }

    private int run(String... arguments) {
        return JunitLlm.run(project, new Terminal(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
    }

    private void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    private void write(String id, List<List<TrialBuilder>> trials) {
        List<TrialBuilder> all = trials.stream().flatMap(List::stream).toList();
        JournalledRun run = JournalledRun.in(project.resolve(REPORT), id).with(all);
        all.stream()
                .map(trial -> trial.build().test())
                .distinct()
                .forEach(test -> run.ended(
                        test,
                        (int) all.stream()
                                .filter(trial -> trial.build().test().equals(test))
                                .count(),
                        null));
        run.reported();
    }

    private static List<TrialBuilder> trials(String test, int count) {
        List<TrialBuilder> trials = new ArrayList<>(IntStream.rangeClosed(1, count - 1)
                .mapToObj(number -> trial("refund-window", number).of(test))
                .toList());
        trials.add(trial("refund-window", count).of(test).failed("wrong"));
        return trials;
    }

    private static List<TrialBuilder> ofCase(String id, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> trial(id, number).of(ANSWERS))
                .toList();
    }

    private BaselineFolder baselines() {
        return BaselineFolder.in(project, Path.of("src/test/llm-baselines"));
    }

    private int trialsIn(String test) {
        return baselines().read(test).map(Reference::measured).orElseThrow().cases().stream()
                .mapToInt(one -> one.trials().size())
                .sum();
    }
}
