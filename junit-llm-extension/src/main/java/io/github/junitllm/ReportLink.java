package io.github.junitllm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a failure message sends its reader.
 *
 * @param reportDirectory the report's directory as the settings name it, so that the link is short
 */
record ReportLink(Path reportDirectory) {

    String to(String caseId, int trial) {
        String page = reportDirectory.resolve("index.html").toString().replace('\\', '/');
        return page + "#case="
                + URLEncoder.encode(caseId, StandardCharsets.UTF_8).replace("+", "%20") + "&trial=" + trial;
    }
}
