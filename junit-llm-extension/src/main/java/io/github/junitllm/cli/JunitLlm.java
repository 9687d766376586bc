package io.github.junitllm.cli;

import io.github.junitllm.result.JvmFacts;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line {@code junit-llm}: what a test run cannot do. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class JunitLlm {

    private static final String EXIT_CODES = "Exit codes: 0 fine, 1 failed, 2 cannot tell, 3 misuse.";

    private JunitLlm() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Path.of("").toAbsolutePath(), Terminal.ofThisProcess(), arguments));
    }

    static int run(Path workingDirectory, Terminal terminal, String... arguments) {
        CommandLine commandLine = new CommandLine(new TopCommand())
                .addSubcommand(subcommand(new AcceptCommand(workingDirectory, terminal)))
                .addSubcommand(subcommand(new ReportCommand(workingDirectory, terminal)))
                .addSubcommand(subcommand(new TraceCommand(workingDirectory, terminal)));
        return commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, terminal))
                .execute(arguments);
    }

    private static CommandLine subcommand(Object command) {
        CommandLine subcommand = new CommandLine(command);
        CommandSpec spec = subcommand.getCommandSpec();
        spec.exitCodeOnInvalidInput(Exit.MISUSE.code());
        spec.usageMessage().footer("", EXIT_CODES);
        return subcommand;
    }

    private static int failed(Exception thrown, Terminal terminal) {
        terminal.complain(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage());
        return Exit.FAILED.code();
    }

    @Command(
            name = "junit-llm",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Does with runs and traces what a test run cannot.",
            exitCodeOnInvalidInput = 3,
            footer = {"", EXIT_CODES})
    private static final class TopCommand implements Runnable {

        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Missing command: name one of those below.");
        }
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"junit-llm " + JvmFacts.ofThisProcess().library()};
        }
    }
}
