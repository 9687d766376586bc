package io.github.junitllm.report;

import io.github.junitllm.result.Journal;
import io.github.junitllm.result.JvmFacts;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A run for tests that is written as a test run writes it: a journal, and the report made of it. */
public final class JournalledRun {

    private static final JvmFacts JVM =
            new JvmFacts(4711, Instant.parse("2026-03-01T09:59:59Z"), "17.0.15+6", "development");

    private final RunDirectory directory;

    private JournalledRun(RunDirectory directory) {
        this.directory = directory;
    }

    public static JournalledRun in(Path reportDirectory, String id) {
        return new JournalledRun(RunDirectory.open(reportDirectory, new RunId(id)));
    }

    public JournalledRun with(List<TrialBuilder> trials) {
        try (Journal journal = Journal.open(directory, JVM)) {
            for (TrialBuilder builder : trials) {
                TrialRecord trial = builder.build();
                journal.append(trial, SecretMasker.standard());
            }
        }
        return this;
    }

    /** Ends a test method that compares with a baseline and of which so many trials were to run. */
    public JournalledRun ended(String test, int trials, String partial) {
        return ended(new VerdictRecord(test, trials, partial, true, null, List.of(), List.of(), List.of()));
    }

    public JournalledRun ended(VerdictRecord verdict) {
        try (Journal journal = Journal.open(directory, JVM)) {
            journal.verdict(verdict, SecretMasker.standard());
        }
        return this;
    }

    /** Writes the report and returns its directory. */
    public Path reported() {
        Report.rewrite(directory);
        return directory.reportDir();
    }
}
