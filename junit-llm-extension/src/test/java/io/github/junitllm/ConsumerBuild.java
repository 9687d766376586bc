package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A finished build of a consumer's project.
 *
 * @param project what was built
 * @param exitCode what Maven returned
 * @param output what Maven printed, by lines
 */
record ConsumerBuild(ConsumerProject project, int exitCode, List<String> output) {

    private static final int TAIL = 60;

    /** Asserts that the build went well and left one complete report of exactly these trials, and no notices. */
    WrittenReport passesWith(List<ReportedTrial> trials) {
        passes();
        WrittenReport report = reports(trials);
        assertThat(report.notices()).as(this::tail).isEmpty();
        return report;
    }

    void passes() {
        assertThat(exitCode).as(this::tail).isZero();
    }

    void fails() {
        assertThat(exitCode).as(this::tail).isNotZero();
    }

    /** Asserts that a line of the output holds a text. */
    void says(String text) {
        assertThat(output).as(this::tail).anyMatch(line -> line.contains(text));
    }

    /** Asserts that a test class ran, by what Surefire or Failsafe says at its end. */
    void ran(String testClass) {
        assertThat(output).as(this::tail).anyMatch(line -> line.endsWith(" -- in " + testClass));
    }

    /** Asserts that there is one complete report, that the console names it, and that it has exactly these trials. */
    WrittenReport reports(List<ReportedTrial> trials) {
        assertThat(output)
                .as(this::tail)
                .contains("junit-llm: report at "
                        + project.reportDirectory().resolve("index.html").toUri());
        return wrote(trials);
    }

    /** Asserts that there is one complete report of exactly these trials, also where the console was gone by then. */
    WrittenReport wrote(List<ReportedTrial> trials) {
        assertThat(project.reportDirectory())
                .as(this::tail)
                .isDirectoryContaining("glob:**/index.html")
                .isDirectoryContaining("glob:**/summary.md")
                .isDirectoryContaining("glob:**/results.json");
        WrittenReport report = WrittenReport.read(project.reportDirectory());
        assertThat(report.trials()).as(this::tail).containsExactlyInAnyOrderElementsOf(trials);
        return report;
    }

    String tail() {
        return "mvn in " + project.directory() + " ended with\n"
                + String.join("\n", output.subList(Math.max(0, output.size() - TAIL), output.size())) + "\n";
    }
}
