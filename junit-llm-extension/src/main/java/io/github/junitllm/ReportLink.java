package io.github.junitllm;

import io.github.junitllm.report.Report;
import java.nio.file.Path;

/**
 * Where a failure message sends its reader.
 *
 * @param reportDirectory the report's directory as the settings name it, so that the link is short
 */
record ReportLink(Path reportDirectory) {

    String to(String test, String caseId, int trial) {
        String page = Report.index(reportDirectory).toString().replace('\\', '/');
        return page + Report.anchor(test, caseId, trial);
    }
}
