package io.github.junitllm;

import io.github.junitllm.report.Report;
import io.github.junitllm.result.Run;
import java.nio.file.Path;

/** The one place that speaks to the console: a test run's last line says what came out and where to read it. */
final class Console {

    private Console() {}

    static void reportWritten(Run run, Path reportDirectory) {
        System.out.println("junit-llm: " + Report.headline(run) + System.lineSeparator() + "junit-llm: report at "
                + Report.index(reportDirectory).toUri());
    }
}
