package io.github.junitllm;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.Journal;
import io.github.junitllm.result.JvmFacts;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a run that has trials: this JVM's journal, and the report made of all journals. */
record RunFiles(RunDirectory directory, Journal journal) implements AutoCloseable {

    static RunFiles open(Path reportDirectory, Optional<RunId> runId) {
        RunDirectory directory = RunDirectory.open(reportDirectory, runId.orElseGet(RunId::ofThisProcess));
        return new RunFiles(directory, Journal.open(directory, JvmFacts.ofThisProcess()));
    }

    @Override
    public void close() {
        journal.close();
        Console.reportWritten(Report.rewrite(directory), directory.reportDir());
    }
}
