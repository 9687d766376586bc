package io.github.junitllm.report;

import io.github.junitllm.result.AtomicFile;
import io.github.junitllm.result.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a run in every format. */
final class ReportWriter {

    private static final List<ReportFormat> FORMATS =
            List.of(new ResultsJson(), new SummaryMarkdown(), new IndexHtml());

    private ReportWriter() {}

    static void write(Run run, Path reportDir) {
        for (ReportFormat format : FORMATS) {
            Path file = reportDir.resolve(format.fileName());
            try {
                Files.createDirectories(reportDir);
                AtomicFile.write(file, run.id(), out -> format.write(run, out));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the report " + file, e);
            }
        }
    }
}
