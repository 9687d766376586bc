package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.result.Journal;
import io.github.junitllm.result.JvmFacts;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord.StepRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

    private static final SecretMasker MASKER = SecretMasker.standard();

    @TempDir
    Path reportDir;

    @Test
    void the_report_shows_what_all_JVMs_of_the_run_wrote() throws IOException {
        RunDirectory directory = RunDirectory.open(reportDir, new RunId("nightly"));
        append(directory, 1, "a");
        append(directory, 2, "b");
        append(RunDirectory.open(reportDir, new RunId("another")), 3, "c");

        Run run = Report.rewrite(directory);

        assertThat(Report.headline(run)).isEqualTo("All 2 trials passed.");
        assertThat(Files.readString(reportDir.resolve("index.html"))).contains("All 2 trials passed.");
        assertThat(Files.readString(reportDir.resolve("summary.md"))).contains("**All 2 trials passed.**");
        assertThat(new ObjectMapper()
                        .readTree(reportDir.resolve("results.json").toFile())
                        .at("/totals/trials")
                        .intValue())
                .isEqualTo(2);
        assertThat(files()).containsExactly("index.html", "results.json", "runs", "summary.md");
    }

    @Test
    void the_last_of_many_writers_has_read_everything() throws InterruptedException, IOException {
        RunDirectory directory = RunDirectory.open(reportDir, new RunId("nightly"));
        ExecutorService jvms = Executors.newFixedThreadPool(4);
        for (int jvm = 1; jvm <= 12; jvm++) {
            int pid = jvm;
            jvms.execute(() -> {
                append(directory, pid, "case-" + pid);
                Report.rewrite(directory);
            });
        }
        jvms.shutdown();

        assertThat(jvms.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(reportDir.resolve("summary.md"))).contains("**All 12 trials passed.**");
    }

    @Test
    void an_interrupted_thread_writes_the_report_and_stays_interrupted() {
        RunDirectory directory = RunDirectory.open(reportDir, new RunId("nightly"));
        append(directory, 1, "a");

        Thread.currentThread().interrupt();
        Run run = Report.rewrite(directory);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.totals().trials()).isOne();
        assertThat(reportDir.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void ten_thousand_trials_make_a_report() throws IOException {
        RunDirectory directory = RunDirectory.open(reportDir, new RunId("nightly"));
        try (Journal journal = Journal.open(directory, jvm(1))) {
            for (int i = 0; i < 10_000; i++) {
                journal.append(
                        trial("case-" + i / 2, 1 + i % 2)
                                .tagged("refund")
                                .row("{\"question\":\"How long may I return order " + i + "?\"}")
                                .steps(
                                        new StepRecord(
                                                0,
                                                "agent",
                                                "invoke_agent support",
                                                "",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                0,
                                                1240),
                                        new StepRecord(
                                                1,
                                                "model_call",
                                                "chat gpt",
                                                "612 in",
                                                "30 days",
                                                null,
                                                null,
                                                null,
                                                null,
                                                2,
                                                612),
                                        new StepRecord(
                                                1,
                                                "tool_execution",
                                                "execute_tool x",
                                                "{}",
                                                "{}",
                                                null,
                                                null,
                                                null,
                                                null,
                                                3,
                                                4))
                                .build(),
                        MASKER);
            }
        }

        assertThat(Report.rewrite(directory).totals().trials()).isEqualTo(10_000);
        assertThat(reportDir.resolve("results.json")).isNotEmptyFile();
        assertThat(Files.size(reportDir.resolve("index.html"))).isLessThan(30_000_000L);
    }

    private static void append(RunDirectory directory, int pid, String caseId) {
        try (Journal journal = Journal.open(directory, jvm(pid))) {
            journal.append(trial(caseId, 1).build(), MASKER);
        }
    }

    private static JvmFacts jvm(int pid) {
        return new JvmFacts(pid, Instant.parse("2026-03-01T09:59:59Z"), "17.0.15+6", "development");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(reportDir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
