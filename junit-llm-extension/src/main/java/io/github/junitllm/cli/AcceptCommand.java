package io.github.junitllm.cli;

import io.github.junitllm.baseline.BaselineFolder;
import io.github.junitllm.baseline.ErrorShare;
import io.github.junitllm.baseline.RecordedRun;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the baselines of what a finished run measured. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Makes what a finished, full run measured the baselines of its tests.")
final class AcceptCommand implements Callable<Integer> {

    private static final String RESULTS = "results.json";
    private static final String TO = "--to";
    private static final String MAX_ERRORS = "--max-errors";

    private final Path workingDirectory;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The report directory of the run, usually target/llm-report.")
    private Path directory = Path.of("");

    @Option(
            names = TO,
            paramLabel = "FOLDER",
            defaultValue = "src/test/llm-baselines",
            description = "Where the baselines are: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "TEST",
            description = "Only this test (com.example.RefundTest#answers) or class; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = MAX_ERRORS,
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The largest share of a test's trials that may have ended in an error: ${DEFAULT-VALUE}.")
    private String maxErrors = "";

    @Option(
            names = "--append",
            description = "Adds the trials to the baselines that measured the same, instead of replacing them.")
    private boolean appends;

    @Option(names = "--dry-run", description = "Says what would change and writes nothing.")
    private boolean isDryRun;

    AcceptCommand(Path workingDirectory, Terminal terminal) {
        this.workingDirectory = workingDirectory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        double errorShare = errorShare();
        BaselineFolder baselines = baselines();
        RecordedRun run = RecordedRun.read(workingDirectory, results());
        Promotion promotion = new Promotion(run, baselines, appends ? Promotion.Mode.APPEND : Promotion.Mode.REPLACE);
        List<String> selected = selected(run);
        List<Promotion.Candidate> candidates = selected.stream()
                .filter(run::mayNeedBaseline)
                .map(test -> promotion.candidate(test, errorShare))
                .toList();
        candidates.forEach(candidate -> candidate.describe().forEach(terminal::say));
        if (!isDryRun) {
            candidates.forEach(candidate -> candidate.accepted().ifPresent(baselines::write));
        }
        tellSkipped(selected.size() - candidates.size());
        return conclude(candidates).code();
    }

    private double errorShare() {
        return ErrorShare.of(maxErrors)
                .orElseThrow(() -> misuse("Option [" + MAX_ERRORS + "] requires " + ErrorShare.FORM + ", but it was ["
                        + Excerpt.of(maxErrors) + "]."));
    }

    private BaselineFolder baselines() {
        BaselineFolder baselines = BaselineFolder.in(workingDirectory, folder);
        baselines.obstacle().ifPresent(obstacle -> {
            throw misuse("Option [" + TO + "] requires a folder, but [" + obstacle + "] is none.");
        });
        return baselines;
    }

    private void tellSkipped(int skipped) {
        if (skipped > 0) {
            terminal.say(skipped + " skipped, because none of their gates compares with a baseline.");
        }
    }

    private Path results() {
        Path results = workingDirectory.resolve(directory).resolve(RESULTS);
        if (!Files.isRegularFile(results)) {
            throw misuse("There is no " + RESULTS + " in [" + directory
                    + "]. Name the report directory of a run, usually target/llm-report. A run that was killed has"
                    + " one after: junit-llm report " + directory);
        }
        return results;
    }

    private List<String> selected(RecordedRun run) {
        only.stream().filter(name -> named(name, run).isEmpty()).findFirst().ifPresent(unknown -> {
            throw misuse("The run has no test [" + Excerpt.of(unknown) + "]."
                    + NearestName.of(unknown, run.tests())
                            .map(near -> " Did you mean [" + near + "]?")
                            .orElse(""));
        });
        return only.isEmpty()
                ? run.tests()
                : List.copyOf(new TreeSet<>(
                        only.stream().flatMap(name -> named(name, run).stream()).toList()));
    }

    private static List<String> named(String name, RecordedRun run) {
        return run.tests().stream()
                .filter(test -> test.equals(name) || test.startsWith(name + "#"))
                .toList();
    }

    private Exit conclude(List<Promotion.Candidate> candidates) {
        long accepted = candidates.stream()
                .filter(candidate -> candidate.accepted().isPresent())
                .count();
        long refused = candidates.size() - accepted;
        terminal.say(accepted + (isDryRun ? " would be accepted into " : " accepted into ") + folder + ", " + refused
                + " refused.");
        return refused > 0 || candidates.isEmpty() ? Exit.CANNOT_TELL : Exit.FINE;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
