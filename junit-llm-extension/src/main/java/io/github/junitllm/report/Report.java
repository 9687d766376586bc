package io.github.junitllm.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.junitllm.result.Run;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunLock;
import java.net.URLEncoder;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The files that show a run: {@code index.html}, {@code summary.md} and {@code results.json}. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Report {

    private Report() {}

    /**
     * Reads all journals of a run and rewrites its report, while no other JVM of the run does. The last JVM of a run
     * to do so has read everything.
     *
     * @return the run as the report shows it
     * @throws java.io.UncheckedIOException where a journal cannot be read or a file not be written
     */
    public static Run rewrite(RunDirectory directory) {
        return new RunLock(directory).locked(() -> {
            Run run = Run.read(directory);
            ReportWriter.write(run, directory.reportDir());
            return run;
        });
    }

    /** Returns what came out, in one sentence of plain text. */
    public static String headline(Run run) {
        return Headline.of(run);
    }

    /** Returns the page of the report in a directory. */
    public static Path index(Path reportDirectory) {
        return reportDirectory.resolve(IndexHtml.FILE_NAME);
    }

    /** Returns the fragment by which the page opens a trial. */
    public static String anchor(String test, String caseId, int trial) {
        return "#case=" + encoded(caseId) + "&trial=" + trial + "&test=" + encoded(test);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
