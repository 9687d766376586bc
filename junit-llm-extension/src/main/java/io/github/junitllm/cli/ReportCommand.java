package io.github.junitllm.cli;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.RunDirectory;
import io.github.junitllm.result.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run whose JVMs were killed before they could. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Rewrites index.html, summary.md and results.json from the journals of a run.")
final class ReportCommand implements Callable<Integer> {

    private final Path workingDirectory;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The report directory, usually target/llm-report.")
    private Path directory = Path.of("");

    @Option(names = "--run", paramLabel = "ID", description = "A directory in DIR/runs; without it, the latest.")
    private Optional<String> run = Optional.empty();

    ReportCommand(Path workingDirectory, Terminal terminal) {
        this.workingDirectory = workingDirectory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path reportDirectory = workingDirectory.resolve(directory);
        RunDirectory found = run(reportDirectory);
        terminal.say(Report.headline(Report.rewrite(found)));
        terminal.say("report at " + Report.index(reportDirectory).toUri());
        return Exit.FINE.code();
    }

    private RunDirectory run(Path reportDirectory) {
        Path runs = reportDirectory.resolve("runs");
        return run.map(runs::resolve)
                .or(() -> latest(runs))
                .filter(Files::isDirectory)
                .map(found -> new RunDirectory(
                        reportDirectory, new RunId(found.getFileName().toString())))
                .orElseThrow(() -> misuse(run.map(id -> "There is no run [" + id + "] in [" + directory + "].")
                        .orElse("There are no journals in [" + directory
                                + "]. Name the report directory of a run, usually target/llm-report.")));
    }

    private static Optional<Path> latest(Path runs) {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(Files::isDirectory)
                    .max(Comparator.comparing(ReportCommand::changed).thenComparing(Path::getFileName));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the runs in " + runs, e);
        }
    }

    /** A directory's own time does not change while its journals grow. */
    private static FileTime changed(Path run) {
        try (Stream<Path> journals = Files.list(run)) {
            return journals.filter(file -> file.toString().endsWith(".jsonl"))
                    .map(ReportCommand::time)
                    .max(Comparator.naturalOrder())
                    .orElse(FileTime.fromMillis(0));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the journals in " + run, e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the time of " + file, e);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
