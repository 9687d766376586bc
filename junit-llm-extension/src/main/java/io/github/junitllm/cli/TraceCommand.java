package io.github.junitllm.cli;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.otlp.OtlpException;
import io.github.junitllm.otlp.OtlpJson;
import io.github.junitllm.trace.LlmTrace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an application did by the spans that it, or a collector, wrote to a file. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Reads the spans and log records of a file, and says what the application did.")
final class TraceCommand implements Callable<Integer> {

    private static final int MOST_PROBLEMS = 50;

    private final Path workingDirectory;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "OTLP JSON: one object, or several of them, one a line.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints figures, errors and problems as one JSON object.")
    private boolean isJson;

    TraceCommand(Path workingDirectory, Terminal terminal) {
        this.workingDirectory = workingDirectory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OtlpData data = read();
        LlmTrace trace = LlmTrace.of(data.spans(), data.logs());
        if (isJson) {
            terminal.say(new TraceJson(data, trace).write());
        } else {
            terminal.say(trace.describe());
            tellProblems(data.problems());
        }
        return Exit.FINE.code();
    }

    private void tellProblems(List<String> problems) {
        if (!problems.isEmpty()) {
            terminal.say("\nproblems of the file");
            problems.stream().limit(MOST_PROBLEMS).forEach(problem -> terminal.say("  " + problem));
        }
        if (problems.size() > MOST_PROBLEMS) {
            terminal.say("  … " + (problems.size() - MOST_PROBLEMS) + " more; --json has them all");
        }
    }

    private OtlpData read() {
        Path found = workingDirectory.resolve(file);
        if (!Files.isRegularFile(found)) {
            throw misuse("[" + file + "] is no file. Name a file of OTLP JSON, for example trace.otlp.json.");
        }
        try {
            return OtlpJson.read(found);
        } catch (OtlpException e) {
            throw misuse(requireNonNull(e.getMessage()));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
