package io.github.junitllm.report;

import io.github.junitllm.result.Run;
import java.io.IOException;
import java.io.Writer;

/** One file that shows a run. What it writes depends on the run alone. */
interface ReportFormat {

    String fileName();

    void write(Run run, Writer out) throws IOException;
}
