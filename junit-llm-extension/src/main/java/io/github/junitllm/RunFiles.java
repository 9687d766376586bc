package io.github.junitllm;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.ConcludedVerdicts;
import io.github.junitllm.result.Journal;
import io.github.junitllm.result.JvmFacts;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a run that has trials: this JVM's journal, and the report made of all journals. */
record RunFiles(RunDirectory directory, Journal journal, ConcludedVerdicts verdicts, ExitHook exitHook)
        implements AutoCloseable {

    private static final String CUT_OFF =
            "A JVM ended before JUnit did, so trials are missing here: a test exits, or an error such as a full heap"
                    + " stopped it.";

    static RunFiles open(Path reportDirectory, Optional<RunId> runId) {
        RunDirectory directory = RunDirectory.open(reportDirectory, runId.orElseGet(RunId::ofThisProcess));
        Journal journal = Journal.open(directory, JvmFacts.ofThisProcess());
        return new RunFiles(directory, journal, ConcludedVerdicts.read(directory), ExitHook.of(() -> {
            journal.notice(CUT_OFF);
            report(directory);
        }));
    }

    @Override
    public void close() {
        exitHook.close();
        journal.close();
        report(directory);
    }

    private static void report(RunDirectory directory) {
        Console.reportWritten(Report.rewrite(directory), directory.reportDir());
    }
}
