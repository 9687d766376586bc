package io.github.junitllm;

import io.github.junitllm.baseline.Acceptance;
import io.github.junitllm.capture.GlobalPolicy;
import io.github.junitllm.dataset.CaseSelection;
import io.github.junitllm.dataset.DatasetReach;
import io.github.junitllm.result.RunId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What the run's configuration parameters ask for.
 *
 * @param trialCount how many trials a case has; empty where the annotation decides
 * @param baseline what is done about baselines
 * @param baselineDirectory where accepted baselines are, relative to the project's directory or absolute
 * @param isDryRun whether nothing is called and only what would run is said
 * @param reportDirectory where the report goes, relative to the project's directory or absolute
 * @param runId the run that this JVM's journal belongs to; empty where it is derived from the build's process
 * @param maxErrors the largest share of a method's trials that may end in error, from 0 to 1
 * @param traceTimeout how long a trace waits for calls under way; empty where the class decides
 * @param globalPolicy whether the capture may become the global OpenTelemetry
 * @param prices the project's file of prices, relative to the project's directory or absolute
 * @param selection which of the cases that the tests choose are to be tried
 * @param datasetReach where datasets may lie
 */
record Settings(
        OptionalInt trialCount,
        BaselineSetting baseline,
        Path baselineDirectory,
        boolean isDryRun,
        Path reportDirectory,
        Optional<RunId> runId,
        double maxErrors,
        Optional<Duration> traceTimeout,
        GlobalPolicy globalPolicy,
        Optional<Path> prices,
        CaseSelection selection,
        DatasetReach datasetReach) {

    private static final int MOST_TRIALS = 1_000;
    private static final Duration DEFAULT_TRACE_TIMEOUT = Duration.ofSeconds(2);

    static Settings from(Function<String, Optional<String>> parameters) {
        SettingReader reader = new SettingReader(parameters);
        return new Settings(
                reader.wholeNumber(Setting.TRIALS, 1, MOST_TRIALS),
                reader.baseline(Setting.BASELINE).orElse(BaselineSetting.COMPARING),
                Path.of(reader.text(Setting.BASELINE_DIR).orElse("src/test/llm-baselines")),
                reader.flag(Setting.DRY_RUN).orElse(false),
                Path.of(reader.text(Setting.REPORT_DIR).orElse("target/llm-report")),
                reader.runId(Setting.RUN_ID),
                reader.errorShare(Setting.MAX_ERRORS).orElse(0.05),
                reader.traceTimeout(Setting.TRACE_TIMEOUT),
                reader.flag(Setting.OTEL_GLOBAL).orElse(true)
                        ? GlobalPolicy.REGISTER_IF_FREE
                        : GlobalPolicy.LEAVE_ALONE,
                reader.text(Setting.PRICES).map(Path::of),
                CaseSelections.of(reader),
                reader.flag(Setting.DATASET_OUTSIDE).orElse(false) ? DatasetReach.ANYWHERE : DatasetReach.PROJECT);
    }

    /** Returns how many trials a row has where no annotation says it: the setting, else one. */
    int trials() {
        return trialCount.orElse(1);
    }

    /** Returns how many trials a case has: the setting, else the annotation. */
    int trials(LlmTest annotation, String method) {
        int annotated = annotation.trials();
        if (annotated < 1 || annotated > MOST_TRIALS) {
            throw new ExtensionConfigurationException("@LlmTest requires trials from 1 to " + MOST_TRIALS + ", but ["
                    + method + "] says trials = " + annotated + ".");
        }
        return trialCount.orElse(annotated);
    }

    /**
     * Returns how many trials a case has where a baseline is accepted: the setting, else ten; the annotation says how
     * many a comparison needs.
     */
    int acceptedTrials() {
        trialCount.ifPresent(number -> {
            if (number < Acceptance.FEWEST_TRIALS) {
                throw new ExtensionConfigurationException(
                        "Setting [%s] requires at least %d trials where a baseline is accepted, but it was [%d]."
                                .formatted(Setting.TRIALS.key(), Acceptance.FEWEST_TRIALS, number));
            }
        });
        return trialCount.orElse(Acceptance.USUAL_TRIALS);
    }

    /** Returns how long a trace waits for calls under way: the setting, else the class, else two seconds. */
    Duration traceTimeout(LlmOptions options) {
        return traceTimeout.or(options::traceTimeout).orElse(DEFAULT_TRACE_TIMEOUT);
    }
}
