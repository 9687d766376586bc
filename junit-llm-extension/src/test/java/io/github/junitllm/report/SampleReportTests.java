package io.github.junitllm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writes the report of a large, mixed run to {@code target/report-sample}, for people to look at too. */
class SampleReportTests {

    private static final Path DIRECTORY = Path.of("target", "report-sample");

    private static Document page;

    @BeforeAll
    static void write() throws IOException {
        ReportWriter.write(SampleRun.create(), DIRECTORY);
        page = Jsoup.parse(Files.readString(DIRECTORY.resolve("index.html")));
    }

    @Test
    void no_heading_skips_a_level() {
        List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();

        assertThat(levels.get(0)).isOne();
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at)).isBetween(2, levels.get(at - 1) + 1);
        }
    }

    @Test
    void every_column_and_row_of_a_table_has_a_header() {
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr")).allMatch(row -> row.selectFirst("th[scope=row]") != null);
        });
    }

    @Test
    void the_worst_test_comes_first_and_within_it_the_cases_that_lost_most() {
        assertThat(page.select("section.test h2").eachText())
                .startsWith(
                        "com.example.support. NewTest#has_nothing_to_compare_with",
                        "com.example.support. SupportAssistantTest#answers_from_the_policy",
                        "com.example.support. UnreachableTest#measured_nothing");
        Element regressed = page.select("section.test").get(1);
        assertThat(regressed.select("details.case").eachAttr("data-case"))
                .startsWith("case-02", "case-05", "case-08", "case-01", "case-04", "case-07", "case-03");
    }

    @Test
    void the_summary_tells_cases_that_failed_alike_once() throws IOException {
        assertThat(Files.readString(DIRECTORY.resolve("summary.md")))
                .contains("\n\nfailed alike: `case-05`, `case-08`, `case-01`, `case-04`, `case-07` and 3 more\n\n");
    }
}
