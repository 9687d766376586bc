package io.github.junitllm;

import io.github.junitllm.capture.Capture;
import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.capture.UnattributedSpan;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.result.NotRunRecord;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * This JVM's part of the run, for one execution of the JUnit engine: keeps the journal while trials finish and writes
 * the report when the execution ends. A run without trials leaves no trace.
 */
final class LlmRun implements CloseableResource, AutoCloseable {

    private final Settings settings;
    private final Path projectDirectory;
    private final LocalDate today;
    private final ReportLink link;
    private final Baselines baselines;
    private final RunProgress progress;
    private final Prices prices;
    private final PriceAges priceAges = new PriceAges();
    private @Nullable RunFiles files;

    LlmRun(Settings settings, Path projectDirectory, LocalDate today, Prices prices) {
        this.settings = settings;
        this.projectDirectory = projectDirectory;
        this.today = today;
        this.prices = prices;
        this.link = new ReportLink(settings.reportDirectory());
        this.baselines = Baselines.of(settings, projectDirectory);
        this.progress = RunProgress.onConsole();
    }

    static LlmRun of(ExtensionContext context) {
        return context.getRoot()
                .getStore(LlmTestExtension.NAMESPACE)
                .getOrComputeIfAbsent(LlmRun.class, key -> open(context), LlmRun.class);
    }

    private static LlmRun open(ExtensionContext context) {
        Settings settings = Settings.from(context::getConfigurationParameter);
        Path project = ProjectDirectory.current();
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        return new LlmRun(
                settings,
                project,
                LocalDate.now(ZoneOffset.UTC),
                ProjectPrices.of(settings.prices(), project, classPath));
    }

    Settings settings() {
        return settings;
    }

    Path projectDirectory() {
        return projectDirectory;
    }

    /** Returns the day, in UTC, on which this JVM began its part, by which quarantines have or have not ended. */
    LocalDate today() {
        return today;
    }

    ReportLink link() {
        return link;
    }

    Baselines baselines() {
        return baselines;
    }

    RunProgress progress() {
        return progress;
    }

    /** Opens the journal before the first call is paid for, and says once which baselines have lost their tests. */
    synchronized void begin(ClassLoader classLoader) {
        boolean isFirst = files == null;
        files();
        if (isFirst && settings.baseline().mode() != BaselineSetting.Mode.OFF) {
            VanishedTests.notices(baselines, classLoader).forEach(this::notice);
        }
    }

    /** Returns the project's prices above the shipped ones. */
    Prices prices() {
        return prices;
    }

    PriceAges priceAges() {
        return priceAges;
    }

    void record(TrialRecord trial, LlmOptions options) {
        files().journal().append(trial, options.masker());
    }

    /** Returns what this run has already concluded about a test, which a rerun does not change. */
    Optional<VerdictRecord> verdictOn(String test) {
        return files().verdicts().on(test);
    }

    void conclude(VerdictRecord verdict, LlmOptions options) {
        if (verdictOn(verdict.test()).isEmpty()) {
            files().verdicts().add(verdict);
            files().journal().verdict(verdict, options.masker());
            progress.concluded(verdict);
        }
    }

    void notRun(NotRunRecord notRun) {
        files().journal().notRun(notRun);
    }

    void notice(String notice) {
        files().journal().notice(notice);
    }

    /** Opens the journal before the first call is paid for, so that a trial never ends with nowhere to go. */
    synchronized RunFiles files() {
        if (files == null) {
            files = openFiles();
        }
        return files;
    }

    private RunFiles openFiles() {
        Path directory = projectDirectory.resolve(settings.reportDirectory());
        try {
            return RunFiles.open(directory, settings.runId());
        } catch (UncheckedIOException e) {
            throw new ExtensionConfigurationException(
                    "Nothing can be written to the report directory [" + directory + "]: " + e.getCause()
                            + ". Make room for it, or name another by " + Setting.REPORT_DIR.key() + ".",
                    e);
        }
    }

    @Override
    public synchronized void close() {
        JvmCapture.current().map(Capture::drainUnattributed).stream()
                .flatMap(Collection::stream)
                .map(UnattributedSpan::describe)
                .forEach(this::notice);
        priceAges.warning(LocalDate.now(Clock.systemUTC())).ifPresent(this::notice);
        if (files != null) {
            progress.close();
            files.close();
        }
    }
}
