package io.github.junitllm;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.Run;
import java.nio.file.Path;
import java.time.Duration;

/** The one place that speaks to the console. A test run's last line says what came out and where to read it. */
final class Console {

    private static final String PREFIX = "junit-llm: ";
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);
    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(250);
    private static final String REWRITE_LINE = "\r\u001B[2K";

    private final Device device;

    private Console(Device device) {
        this.device = device;
    }

    /** What reads along. */
    private enum Device {
        /** A person who sees a line change. */
        TERMINAL,
        /** A file or a pipe, which keeps every line. */
        LOG
    }

    static Console current() {
        return new Console(Terminal.isThere() ? Device.TERMINAL : Device.LOG);
    }

    /** Returns how long to wait between two lines of progress. */
    Duration interval() {
        return device == Device.TERMINAL ? TERMINAL_INTERVAL : LOG_INTERVAL;
    }

    void say(String line) {
        endProgress();
        System.out.println(PREFIX + line);
    }

    void progress(String line) {
        if (device == Device.TERMINAL) {
            System.out.print(REWRITE_LINE + PREFIX + line);
            System.out.flush();
        } else {
            System.out.println(PREFIX + line);
        }
    }

    /** Clears the line that shows the progress, if there is one. */
    void endProgress() {
        if (device == Device.TERMINAL) {
            System.out.print(REWRITE_LINE);
            System.out.flush();
        }
    }

    static void reportWritten(Run run, Path reportDirectory) {
        System.out.println(PREFIX + Report.headline(run) + System.lineSeparator() + PREFIX + "report at "
                + Report.index(reportDirectory).toUri());
    }
}
