package io.github.junitllm.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a run keeps its journals: {@code <reportDir>/runs/<run-id>/}.
 *
 * @param reportDir the directory that holds the report, usually {@code target/llm-report}
 * @param id the run
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RunDirectory(Path reportDir, RunId id) {

    /**
     * Opens the directory of a run and creates it where it is missing.
     *
     * @throws UncheckedIOException where the directory cannot be created or read
     */
    public static RunDirectory open(Path reportDir, RunId id) {
        try {
            Path runs = Files.createDirectories(reportDir.resolve("runs"));
            RunDirectory directory = new RunDirectory(reportDir, known(runs, id));
            Files.createDirectories(directory.path());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the directory of run " + id + " below " + reportDir, e);
        }
    }

    /** Returns the run's own directory. */
    public Path path() {
        return reportDir.resolve("runs").resolve(id.value());
    }

    Path journal(JvmFacts jvm) {
        return path().resolve(jvm.pid() + "-" + jvm.start().toEpochMilli() + ".jsonl");
    }

    private static RunId known(Path runs, RunId id) throws IOException {
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(id::hasSameOwnerAs)
                    .min(Comparator.naturalOrder())
                    .map(RunId::new)
                    .orElse(id);
        }
    }
}
