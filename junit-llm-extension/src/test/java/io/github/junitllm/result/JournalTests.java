package io.github.junitllm.result;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.TrialRecord.StepRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTests {

    private static final JvmFacts JVM =
            new JvmFacts(4711, Instant.parse("2026-03-01T09:59:59Z"), "17.0.15+6", "development");

    private static final SecretMasker MASKER = SecretMasker.standard();

    @TempDir
    Path reportDir;

    private RunDirectory run;
    private Path file;

    @BeforeEach
    void openRun() {
        run = RunDirectory.open(reportDir, new RunId("nightly"));
        file = run.path().resolve("4711-1772359199000.jsonl");
    }

    @Test
    void the_first_line_says_who_writes() throws IOException {
        open().close();

        assertThat(file)
                .hasContent(
                        "{\"journal\":{\"schemaVersion\":1,\"run\":\"nightly\",\"pid\":4711,\"start\":\"2026-03-01T09:59:59Z\","
                                + "\"java\":\"17.0.15+6\",\"library\":\"development\"}}\n");
    }

    @Test
    void a_record_comes_back_as_it_was() {
        TrialRecord record = trial("refund-window", 2)
                .tagged("refund", "überprüft")
                .row(
                        "{\"question\":\"How long?\",\"price\":1.10,\"big\":12345678901234567890,\"none\":null,\"list\":[1,true]}")
                .failed("expected <30> but was \"20\"\n\u0000 \uD83D\uDE80")
                .evaluated(Evaluation.score("faithfulness", 0.75), Evaluation.failed("contains", "no"))
                .steps(new StepRecord(
                        0, "model_call", "chat gpt", "12 in", "text", null, null, null, null, 0.25, 410.5))
                .noticed("a span was adopted")
                .build();
        append(record);

        assertThat(read().trials()).containsExactly(record);
    }

    @Test
    void a_record_is_in_the_file_before_the_journal_is_closed() throws IOException {
        try (Journal journal = open()) {
            journal.append(trial().build(), MASKER);

            assertThat(Files.readAllLines(file)).hasSize(2);
        }
    }

    @Test
    void a_reopened_journal_goes_on_where_it_was_and_has_one_header() throws IOException {
        append(trial("a", 1).build());
        append(trial("b", 1).build());

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(read().headers()).hasSize(1);
        assertThat(read().trials()).extracting(TrialRecord::caseId).containsExactly("a", "b");
    }

    @Test
    void an_interrupted_thread_writes_its_record_and_stays_interrupted() {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            journal.append(trial("a", 1).build(), MASKER);
            assertThat(Thread.interrupted()).isTrue();
            journal.append(trial("b", 1).build(), MASKER);
        }
        assertThat(read().trials()).hasSize(2);
    }

    @Test
    void many_threads_write_whole_lines() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Journal journal = open()) {
            IntStream.range(0, 400)
                    .forEach(i -> threads.execute(() -> journal.append(
                            trial("case-" + i, 1).answered("x".repeat(i * 50)).build(), MASKER)));
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(read().notices()).isEmpty();
        assertThat(read().trials())
                .extracting(TrialRecord::caseId)
                .doesNotHaveDuplicates()
                .hasSize(400);
    }

    @Test
    void a_lone_surrogate_does_not_cost_the_record() {
        append(trial().answered("a\uD83Db").build());

        assertThat(read().trials()).extracting(TrialRecord::output).containsExactly("a\uFFFDb");
    }

    @Test
    void a_line_that_a_killed_JVM_left_unfinished_costs_itself_alone() throws IOException {
        append(trial("a", 1).build());
        truncate(20);

        assertThat(read().trials()).isEmpty();
        assertThat(read().notices())
                .containsExactly("4711-1772359199000.jsonl:2 is cut off: the JVM was stopped while it wrote this line,"
                        + " or still writes it");
    }

    @Test
    void a_journal_reopened_after_an_unfinished_line_starts_a_new_one() throws IOException {
        append(trial("a", 1).build());
        truncate(20);
        append(trial("b", 1).build());

        assertThat(read().trials()).extracting(TrialRecord::caseId).containsExactly("b");
        assertThat(read().notices())
                .singleElement()
                .asString()
                .startsWith("4711-1772359199000.jsonl:2 is not readable");
    }

    @Test
    void a_corrupt_line_costs_itself_alone() throws IOException {
        append(trial("a", 1).build());
        Files.write(file, new byte[] {'{', (byte) 0xff, 0, '\n'}, StandardOpenOption.APPEND);
        Files.writeString(file, "{\"trial\":{\"test\":\"x\"}}\n{\"later\":1}\n", StandardOpenOption.APPEND);
        append(trial("b", 1).build());

        assertThat(read().trials()).extracting(TrialRecord::caseId).containsExactly("a", "b");
        assertThat(read().notices())
                .hasSize(3)
                .satisfies(
                        notices -> assertThat(notices.get(0)).startsWith("4711-1772359199000.jsonl:3 is not readable"))
                .contains(
                        "4711-1772359199000.jsonl:4 is not readable and its trial is missing here: a trial requires the"
                                + " field case",
                        "4711-1772359199000.jsonl:5 holds neither a trial nor a verdict nor a notice nor a header and is passed over");
    }

    @Test
    void a_row_as_deep_as_a_dataset_may_be_comes_back() {
        TrialRecord record = trial("deep", 1)
                .row("{\"context\":" + "[".repeat(999) + "]".repeat(999) + "}")
                .build();
        append(record);

        assertThat(read().trials()).containsExactly(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "[]",
                "null",
                "{\"journal\":{}}",
                "{\"journal\":5}",
                "{\"journal\":{\"schemaVersion\":1,\"run\":\"nightly\",\"pid\":1,\"start\":\"yesterday\"}}",
                "{\"trial\":null}",
                "{\"trial\":[]}"
            })
    void a_line_that_holds_no_record_costs_itself_alone(String line) throws IOException {
        append(trial("a", 1).build());
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        append(trial("b", 1).build());

        assertThat(Run.read(run).totals().trials()).isEqualTo(2);
        assertThat(read().notices()).singleElement().asString().startsWith("4711-1772359199000.jsonl:3 ");
    }

    @Test
    void a_journal_of_a_later_version_is_refused() throws IOException {
        Files.writeString(file, "{\"journal\":{\"schemaVersion\":2,\"surprise\":true}}\n");

        assertThatIllegalStateException()
                .isThrownBy(this::read)
                .withMessage(
                        "4711-1772359199000.jsonl:1 has schema version 2, but this version of junit-llm reads up to"
                                + " 1. Read it with the version that wrote it, or delete the directory of that run.");
    }

    @Test
    void a_record_that_cannot_be_written_is_named() {
        Journal journal = open();
        journal.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> journal.append(trial("refund-window", 2).build(), MASKER))
                .withMessage("Cannot write to the journal " + file
                        + ": the record of com.example.RefundAssistantTest#answers_from_the_policy, case refund-window,"
                        + " trial 2, is lost (Stream Closed)");
    }

    @Test
    void no_secret_reaches_the_file() throws IOException {
        String key = "sk-" + "proj-" + "a1B2c3D4e5F6g7H8".repeat(2);
        append(trial("leak", 1)
                .row("{\"" + key + "\":\"" + key + "\",\"password\":\"hunter22\"}")
                .failed("called with " + key)
                .answered("the key is " + key)
                .evaluated(Evaluation.failed("leaks", key))
                .steps(new StepRecord(0, "tool", key, key, key, key, "other", false, null, 0, 1))
                .noticed(key)
                .tagged(key)
                .build());

        assertThat(Files.readString(file)).doesNotContain("a1B2", "hunter22").contains("[masked openai-key]");
        assertThat(read().trials().get(0).llmCase().row())
                .hasToString("{\"[masked openai-key]\":\"[masked openai-key]\",\"password\":\"[masked password]\"}");
    }

    @Test
    void a_notice_comes_back_masked_like_a_record() {
        try (Journal journal = open()) {
            journal.notice("the global was replaced by api_key=a1B2c3D4");
        }
        assertThat(read().notices()).containsExactly("the global was replaced by api_key=[masked api-key]");
    }

    private Journal open() {
        return Journal.open(run, JVM);
    }

    private void append(TrialRecord record) {
        try (Journal journal = open()) {
            journal.append(record, MASKER);
        }
    }

    private JournalContents read() {
        return JournalReader.read(run.path());
    }

    private void truncate(int bytes) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length - bytes));
    }
}
