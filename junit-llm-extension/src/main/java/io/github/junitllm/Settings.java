package io.github.junitllm;

import io.github.junitllm.capture.GlobalPolicy;
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
 * @param trials how many trials a case has; empty where the annotation decides
 * @param reportDirectory where the report goes, relative to the project's directory or absolute
 * @param runId the run that this JVM's journal belongs to; empty where it is derived from the build's process
 * @param maxErrors the largest share of a method's trials that may end in error, from 0 to 1
 * @param traceTimeout how long a trace waits for calls under way; empty where the class decides
 * @param globalPolicy whether the capture may become the global OpenTelemetry
 * @param prices the project's file of prices, relative to the project's directory or absolute
 */
record Settings(
        OptionalInt trials,
        Path reportDirectory,
        Optional<RunId> runId,
        double maxErrors,
        Optional<Duration> traceTimeout,
        GlobalPolicy globalPolicy,
        Optional<Path> prices) {

    private static final int MOST_TRIALS = 1_000;
    private static final Duration DEFAULT_TRACE_TIMEOUT = Duration.ofSeconds(2);

    static Settings from(Function<String, Optional<String>> parameters) {
        SettingReader reader = new SettingReader(parameters);
        return new Settings(
                reader.wholeNumber(Setting.TRIALS, 1, MOST_TRIALS),
                Path.of(reader.text(Setting.REPORT_DIR).orElse("target/llm-report")),
                reader.runId(Setting.RUN_ID),
                reader.share(Setting.MAX_ERRORS).orElse(0.05),
                reader.duration(Setting.TRACE_TIMEOUT),
                reader.flag(Setting.OTEL_GLOBAL).orElse(true)
                        ? GlobalPolicy.REGISTER_IF_FREE
                        : GlobalPolicy.LEAVE_ALONE,
                reader.text(Setting.PRICES).map(Path::of));
    }

    /** Returns how many trials a case has: the setting, else the annotation. */
    int trials(LlmTest annotation, String method) {
        int annotated = annotation.trials();
        if (annotated < 1 || annotated > MOST_TRIALS) {
            throw new ExtensionConfigurationException("@LlmTest requires trials from 1 to " + MOST_TRIALS + ", but ["
                    + method + "] says trials = " + annotated + ".");
        }
        return trials.orElse(annotated);
    }

    /** Returns how long a trace waits for calls under way: the setting, else the class, else two seconds. */
    Duration traceTimeout(LlmOptions options) {
        return traceTimeout.or(options::traceTimeout).orElse(DEFAULT_TRACE_TIMEOUT);
    }
}
