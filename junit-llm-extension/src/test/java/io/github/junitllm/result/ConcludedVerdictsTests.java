package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcludedVerdictsTests {

    @TempDir
    Path directory;

    private static VerdictRecord verdict(String test, int trials) {
        return new VerdictRecord(test, trials, null, true, null, List.of(), List.of(), List.of());
    }

    private RunDirectory journal(long pid, VerdictRecord... verdicts) {
        RunDirectory run = RunDirectory.open(directory, new RunId("run"));
        try (Journal journal = Journal.open(run, new JvmFacts(pid, Instant.EPOCH, "17", "1.0"))) {
            journal.notice("a notice");
            List.of(verdicts).forEach(verdict -> journal.verdict(verdict, SecretMasker.standard()));
        }
        return run;
    }

    @Test
    void the_first_verdict_on_a_test_counts() {
        ConcludedVerdicts verdicts = ConcludedVerdicts.read(journal(1, verdict("A#a", 3), verdict("A#a", 9)));
        verdicts.add(verdict("A#a", 10));
        verdicts.add(verdict("B#b", 1));

        assertThat(verdicts.on("A#a")).hasValue(verdict("A#a", 3));
        assertThat(verdicts.on("B#b")).hasValue(verdict("B#b", 1));
        assertThat(verdicts.on("C#c")).isEmpty();
    }

    @Test
    void verdicts_of_other_jvms_count_as_well() {
        journal(1, verdict("A#a", 3));

        assertThat(ConcludedVerdicts.read(journal(2)).on("A#a")).hasValue(verdict("A#a", 3));
    }

    @Test
    void a_line_that_was_cut_off_says_nothing() throws IOException {
        RunDirectory run = journal(1, verdict("A#a", 3));
        try (var journals = Files.list(run.path())) {
            Path journal = journals.findFirst().orElseThrow();
            Files.writeString(journal, "{\"verdict\":{\"test\":\"B#", StandardOpenOption.APPEND);
        }

        assertThat(ConcludedVerdicts.read(run).on("A#a")).isPresent();
    }
}
