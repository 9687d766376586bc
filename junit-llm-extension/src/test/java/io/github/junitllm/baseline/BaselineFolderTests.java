package io.github.junitllm.baseline;

import static io.github.junitllm.result.TrialBuilder.trial;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFolderTests {

    private static final String DIRECTORY = "src/test/llm-baselines/com.example.RefundAssistantTest/";
    private static final String REVIEWED = DIRECTORY + "answers_from_the_policy.json";
    private static final String ANSWERS = DIRECTORY + "answers_from_the_policy.answers.jsonl";
    private static final String REMEDY = " Take both files of this baseline from version control again, or measure it"
            + " anew with junit-llm.baseline=accept.";

    @TempDir
    Path project;

    private BaselineFolder baselines;

    @BeforeEach
    void open() {
        baselines = BaselineFolder.in(project, Path.of("src/test/llm-baselines"));
    }

    @Test
    void there_is_no_baseline_before_one_is_accepted() {
        assertThat(baselines.read(Measured.TEST)).isEmpty();
        assertThat(baselines.tests()).isEmpty();
        assertThat(project).isEmptyDirectory();
        assertThat(baselines.location(Measured.TEST)).isEqualTo(REVIEWED);
    }

    @Test
    void a_reviewer_reads_one_line_a_case() throws IOException {
        List<TrialBuilder> trials = new ArrayList<>(Measured.twoCases(5));
        trials.add(trial("refund-window", 6)
                .subject(new SubjectRecord(
                        List.of("gpt-5-mini → gpt-5-mini-2026-08-07"),
                        List.of("3f2a9c1b You are a support assistant."),
                        List.of("lookup_order 0011aabb", "refund_policy 22cc33dd"),
                        List.of("temperature=0.2"))));
        baselines.write(Measured.of(trials));

        assertThat(content(REVIEWED)).isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "test": "com.example.RefundAssistantTest#answers_from_the_policy",
                          "answers": "%s",
                          "trialSeconds": 1,
                          "prices": "2026-10-26 0a1b2c3d",
                          "judges": {
                            "faithfulness": "judge-a 1"
                          },
                          "subject": {
                            "models": [
                              "gpt-5-mini → gpt-5-mini-2026-08-07"
                            ],
                            "prompts": [
                              "3f2a9c1b You are a support assistant."
                            ],
                            "tools": [
                              "lookup_order 0011aabb",
                              "refund_policy 22cc33dd"
                            ],
                            "parameters": [
                              "temperature=0.2"
                            ]
                          },
                          "cases": [
                            {"id":"late-order","hash":"00f1e2d3c4b5a697","passed":4,"trials":5,"scores":{"faithfulness":{"sum":4,"trials":5}},"tokens":650,"usd":0.0123,"tools":["lookup_order","refund_policy"],"answers":2,"answer":"ba143a31109664ae"},
                            {"id":"refund-window","hash":"00f1e2d3c4b5a697","passed":6,"trials":6,"scores":{"faithfulness":{"sum":4,"trials":5}},"tokens":650,"usd":0.0123,"tools":["lookup_order","refund_policy"],"answers":1,"answer":"ba143a31109664ae"}
                          ]
                        }
                        """.formatted(Sha256.hex(content(ANSWERS))));
    }

    @Test
    void distinct_answers_are_kept_with_all_their_trials() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(3)));

        assertThat(content(ANSWERS).lines().limit(3)).containsExactly("""
                        {"schemaVersion":1,"test":"com.example.RefundAssistantTest#answers_from_the_policy"}""", """
                        {"case":"late-order","count":2,"answer":"Within 30 days.","trials":[\
                        {"passed":true,"tools":["lookup_order","refund_policy"],"figures":{"cost":0.0123,"faithfulness":1,"input_tokens":612,"model_calls":2,"output_tokens":38,"tokens":650,"tool_calls":1}},\
                        {"passed":true,"tools":["lookup_order","refund_policy"],"figures":{"cost":0.0123,"faithfulness":1,"input_tokens":612,"model_calls":2,"output_tokens":38,"tokens":650,"tool_calls":1}}]}""", """
                        {"case":"late-order","count":1,"answer":"Within 60 days.","trials":[\
                        {"passed":false,"tools":["lookup_order","refund_policy"],"figures":{"cost":0.0123,"faithfulness":0.5,"input_tokens":612,"model_calls":2,"output_tokens":38,"tokens":650,"tool_calls":1}}]}""");
    }

    @Test
    void what_was_written_is_read() {
        Measurements measured = Measured.of(Measured.twoCases(10));
        baselines.write(measured);

        Reference read = baselines.read(Measured.TEST).orElseThrow();

        assertThat(read.location()).isEqualTo(REVIEWED);
        assertThat(read.measured().cases()).zipSatisfy(measured.cases(), (one, other) -> {
            assertThat(one.id()).isEqualTo(other.id());
            assertThat(one.hash()).isEqualTo(other.hash());
            assertThat(one.trials()).containsExactlyInAnyOrderElementsOf(other.trials());
        });
        assertThat(read.measured())
                .usingRecursiveComparison()
                .ignoringFields("cases")
                .isEqualTo(measured);
    }

    @Test
    void hostile_answers_survive() {
        String hostile = "<script>\u0000\u001b[31m %n\u2028\u202e 💥\n=======\n<<<<<<< ours\r\n\uFFFD{\"case\":\"x\"}";
        Measurements measured = Measured.of(
                trial("a\n\"b\"", 1).answered(hostile),
                trial("a\n\"b\"", 2).answered(null),
                trial("a\n\"b\"", 3).answered(""));
        baselines.write(measured);

        assertThat(baselines.read(Measured.TEST).orElseThrow().measured().cases())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo("a\n\"b\"");
                    assertThat(one.trials())
                            .extracting(MeasuredTrial::output)
                            .containsExactlyInAnyOrder(hostile, null, "");
                });
    }

    @Test
    void the_bytes_depend_on_no_order() throws IOException {
        List<TrialBuilder> trials = new ArrayList<>(Measured.twoCases(10));
        baselines.write(Measured.of(trials));
        List<String> before = List.of(content(REVIEWED), content(ANSWERS));
        Collections.shuffle(trials, new Random(42));

        baselines.write(renumbered(trials));

        assertThat(List.of(content(REVIEWED), content(ANSWERS))).isEqualTo(before);
    }

    private static Measurements renumbered(List<TrialBuilder> shuffled) {
        MeasurementCollector collector = MeasurementCollector.ofMasked(Measured.TEST);
        shuffled.forEach(trial -> collector.add(trial.build(), Optional.empty()));
        Measurements measured = collector.measured();
        List<CaseTrials> cases = new ArrayList<>();
        measured.cases().forEach(one -> {
            List<MeasuredTrial> trials = new ArrayList<>(one.trials());
            Collections.reverse(trials);
            cases.add(0, new CaseTrials(one.id(), one.hash(), trials));
        });
        return new Measurements(
                measured.test(),
                measured.prices(),
                measured.judges(),
                measured.subject(),
                measured.trialSeconds(),
                cases);
    }

    @Test
    void equal_content_leaves_the_files_untouched() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        for (String file : List.of(REVIEWED, ANSWERS)) {
            Files.setLastModifiedTime(project.resolve(file), longAgo);
        }

        baselines.write(Measured.of(Measured.twoCases(5)));

        assertThat(Files.getLastModifiedTime(project.resolve(REVIEWED))).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(project.resolve(ANSWERS))).isEqualTo(longAgo);
    }

    @Test
    void a_busy_machine_is_no_news() {
        Measurements measured = Measured.of(Measured.twoCases(5));
        baselines.write(measured.withTrialSeconds(2));

        baselines.write(measured.withTrialSeconds(5));
        assertThat(trialSeconds()).isEqualTo(2);

        baselines.write(measured.withTrialSeconds(1));
        assertThat(trialSeconds()).isEqualTo(2);

        baselines.write(measured.withTrialSeconds(10));
        assertThat(trialSeconds()).isEqualTo(10);
    }

    private int trialSeconds() {
        return baselines.read(Measured.TEST).orElseThrow().measured().trialSeconds();
    }

    @Test
    void git_is_told_how_to_treat_the_files_unless_somebody_told_it_before() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        String attributes = "src/test/llm-baselines/.gitattributes";

        assertThat(content(attributes)).isEqualTo("""
                        # Written by junit-llm. A baseline is accepted, never merged: a conflict takes one side's two files.
                        *.json text eol=lf -merge
                        *.answers.jsonl text eol=lf -merge -diff linguist-generated
                        """);

        Files.writeString(project.resolve(attributes), "# ours\n");
        baselines.write(Measured.of(Measured.twoCases(6)));

        assertThat(content(attributes)).isEqualTo("# ours\n");
    }

    @Test
    void nothing_unfinished_is_left_behind() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));

        try (var files = Files.list(project.resolve(DIRECTORY))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("answers_from_the_policy.json", "answers_from_the_policy.answers.jsonl");
        }
    }

    @Test
    void writers_at_once_leave_two_files_that_belong_together() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int trials = 5; trials < 25; trials++) {
            Measurements measured = Measured.of(Measured.twoCases(trials));
            threads.execute(() -> BaselineFolder.in(project, Path.of("src/test/llm-baselines"))
                    .write(measured));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(baselines.read(Measured.TEST)).isPresent();
    }

    @Test
    void tests_with_a_baseline_are_listed_by_what_the_files_say() {
        baselines.write(Measured.of(Measured.twoCases(5)));
        for (String test : List.of("a.B$C#overloaded(int)", "a.B#früh")) {
            baselines.write(MeasurementCollector.ofMasked(test).measured());
        }

        assertThat(baselines.tests()).containsExactly("a.B#früh", "a.B$C#overloaded(int)", Measured.TEST);
    }

    @Test
    void windows_line_ends_change_nothing() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(REVIEWED, text -> text.replace("\n", "\r\n"));
        edit(ANSWERS, text -> text.replace("\n", "\r\n"));

        assertThat(baselines.read(Measured.TEST)).isPresent();
    }

    @Test
    void an_edited_case_is_named_by_its_line() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(REVIEWED, text -> text.replace("\"passed\":4", "\"passed\":5"));

        assertUnreadable("Baseline " + REVIEWED
                + ", line 17, was edited or cut off: it does not say what the trials say." + REMEDY);
    }

    @Test
    void edited_answers_are_found() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(ANSWERS, text -> text.replaceFirst("\"passed\":false", "\"passed\":true"));

        assertUnreadable("Baseline " + ANSWERS
                + " was edited, cut off or taken from elsewhere: it is not the file that " + REVIEWED
                + " was written with." + REMEDY);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        Files.delete(project.resolve(ANSWERS));

        assertUnreadable("Baseline " + ANSWERS + " is missing beside " + REVIEWED + "." + REMEDY);
    }

    @Test
    void answers_alone_are_no_baseline() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        Files.delete(project.resolve(REVIEWED));

        assertUnreadable("Baseline " + REVIEWED + " is missing beside " + ANSWERS + "." + REMEDY);
    }

    @Test
    void a_file_that_is_cut_off_is_named_with_its_line() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(ANSWERS, text -> text.substring(0, text.length() - 30));

        assertThatThrownBy(() -> baselines.read(Measured.TEST))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("Baseline " + ANSWERS + ", line 4, is cut off or corrupt: ")
                .hasMessageEndingWith("." + REMEDY);
    }

    @Test
    void an_empty_file_is_no_baseline() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(REVIEWED, text -> "");

        String message =
                "Baseline " + REVIEWED + ", line 1, is cut off or corrupt: no schemaVersion was found." + REMEDY;
        assertUnreadable(message);
        assertUnreadable(baselines::tests, message);
    }

    @Test
    void bytes_that_are_no_text_are_named() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        Files.write(project.resolve(REVIEWED), "{\"é\":1}".getBytes(ISO_8859_1));

        assertUnreadable("Baseline " + REVIEWED + " is no text in UTF-8." + REMEDY);
    }

    @Test
    void a_later_version_is_not_guessed_at() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(REVIEWED, text -> text.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));

        assertUnreadable("Baseline " + REVIEWED
                + " has schema version 2, but this version of junit-llm reads up to 1. Use the version of junit-llm that"
                + " wrote it, or a later one.");
    }

    @Test
    void a_merge_conflict_is_called_one() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        edit(REVIEWED, text -> text.replace("  \"answers\"", "<<<<<<< HEAD\n  \"answers\""));

        assertUnreadable("Baseline " + REVIEWED
                + ", line 4, holds a merge conflict. Baselines cannot be merged by hand: take both files from one side, then"
                + " measure anew with junit-llm.baseline=accept.");
    }

    @Test
    void a_copied_baseline_is_not_taken_for_another_test() throws IOException {
        baselines.write(Measured.of(Measured.twoCases(5)));
        Files.copy(project.resolve(REVIEWED), project.resolve(DIRECTORY + "other.json"));
        Files.copy(project.resolve(ANSWERS), project.resolve(DIRECTORY + "other.answers.jsonl"));

        assertUnreadable(
                () -> baselines.read("com.example.RefundAssistantTest#other"),
                "Baseline " + DIRECTORY
                        + "other.json belongs to [com.example.RefundAssistantTest#answers_from_the_policy], not to"
                        + " [com.example.RefundAssistantTest#other]. Delete both files of a baseline that was copied or"
                        + " moved, and measure anew with junit-llm.baseline=accept.");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.createDirectories(project.resolve("src/test"));
        Files.writeString(project.resolve("src/test/llm-baselines"), "a file");

        assertThatThrownBy(() -> baselines.write(Measured.of(Measured.twoCases(5))))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("Baseline " + REVIEWED + " cannot be written: ");
    }

    private void assertUnreadable(String message) {
        assertUnreadable(() -> baselines.read(Measured.TEST), message);
    }

    private static void assertUnreadable(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(BaselineException.class).hasMessage(message);
    }

    private String content(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Files.writeString(project.resolve(file), change.apply(content(file)));
    }
}
