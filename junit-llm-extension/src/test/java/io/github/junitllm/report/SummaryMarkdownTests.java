package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryMarkdownTests {

    @Test
    void a_case_to_look_at_says_what_was_asked() throws IOException {
        String summary = write(Runs.of(
                trial("a", 1).row("{\"question\":\"May I\\nreturn `it`?\"}").failed("Expected something else")));

        assertThat(summary).contains("\n\nasked: ``May I");
    }

    @Test
    void it_says_what_came_out_and_which_cases_to_look_at() throws IOException {
        Run run = Runs.of(
                trial("ok", 1),
                trial("refund-window", 1).failed("expected 30 days\nbut was 20 days"),
                trial("refund-window", 2),
                trial("timeout", 1).ended(Outcome.ERROR_INFRA, null));

        assertThat(write(run)).isEqualTo("""
                        ## junit-llm

                        **2 of 4 trials passed; 1 failed; 1 ended in an error (1 ERROR_INFRA).**

                        | trials | model calls | tool executions | input tokens | output tokens | cost | judging | time |
                        |---:|---:|---:|---:|---:|---:|---:|---:|
                        | 4 | 8 | 4 | 2\u202f448 | 152 | $0.0492 | – | 412 ms |

                        | test | passed | cost | input tokens | output tokens | time |
                        |---|---:|---:|---:|---:|---:|
                        | `RefundAssistantTest#answers_from_the_policy` | 66.7 % | $0.0492 | 2\u202f448 | 152 | 412 ms |

                        ### 2 cases to look at

                        `refund-window` · `RefundAssistantTest#answers_from_the_policy` · 2 trials: 1 failed

                        ```text
                        expected 30 days
                        but was 20 days
                        ```

                        `timeout` · `RefundAssistantTest#answers_from_the_policy` · 1 trial: 1 in error: model or network

                        ```text
                        java.lang.AssertionError
                        ```
                        """);
    }

    @Test
    void a_run_without_a_measurement_shows_its_cause_as_code() throws IOException {
        assertThat(write(Runs.of(trial("a", 1).ended(Outcome.ERROR_INFRA, "see https://evil.example @everyone"))))
                .contains("\n`NOT MEASURED: 1 of 1 trial ended in ERROR_INFRA (see https://evil.example @everyone)`\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone look at https://evil.example",
                "![x](https://evil.example/pixel.png) [click](javascript:alert(1))",
                "<img src=x onerror=alert(1)><script>alert(1)</script>",
                "```\n# heading @everyone\n```",
                "`````\n<b>out</b>",
                "` code `` twice ``` thrice",
                "~~~\n</code></pre> www.evil.example",
                "\u0000\u001b[31m\u202e@everyone",
                "    indented @everyone\n\n\n# title",
                "| a | b |\n|---|---|\n@everyone"
            })
    void foreign_text_is_code_wherever_it_stands(String hostile) throws IOException {
        Run run = Runs.of(
                List.of(
                        trial(hostile, 1)
                                .of("com.example.Evil#" + hostile)
                                .failed(hostile)
                                .build(),
                        trial("b", 1).failed(hostile + " @everyone").build()),
                List.of(hostile));

        assertOnlyCodeHoldsForeignText(write(run));
    }

    @Test
    void what_does_not_fit_is_counted() throws IOException {
        TrialBuilder[] trials = IntStream.range(0, 32)
                .mapToObj(i -> trial("case-" + i, 1).failed("wrong" + "!".repeat(i)))
                .toArray(TrialBuilder[]::new);

        assertThat(write(Runs.of(trials))).contains("### 32 cases to look at").endsWith("\nand 12 more\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"日", "\u202e", "`", "é\n", "😀"})
    void the_file_stays_small_whatever_the_run_holds(String unit) throws IOException {
        List<TrialRecord> trials = IntStream.range(0, 300)
                .mapToObj(i -> trial(i + unit.repeat(5_000), 1).failed("x".repeat(i) + unit.repeat(100_000)))
                .map(TrialBuilder::build)
                .toList();
        List<String> notices =
                IntStream.range(0, 300).mapToObj(i -> unit.repeat(9_000)).toList();

        assertThat(write(Runs.of(trials, notices)).getBytes(UTF_8)).hasSizeBetween(20_000, 60_000);
    }

    @Test
    void tokens_read_at_least_where_a_call_reported_none() throws IOException {
        Run run = Runs.of(
                trial("a", 1),
                trial("b", 1).used(new TrialRecord.UsageRecord(1, 1, 0, 0, 0, null, null, null, null, null, null)));

        assertThat(write(run)).contains("| at least 612 | at least 38 |");
    }

    @Test
    void tokens_that_nobody_reported_have_no_lower_bound() throws IOException {
        Run run = Runs.of(
                trial("a", 1).used(new TrialRecord.UsageRecord(1, 1, 0, 0, 0, 612L, null, null, null, null, null)));

        assertThat(write(run)).contains("| at least 612 | – |");
    }

    private static void assertOnlyCodeHoldsForeignText(String summary) {
        List<String> found = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(AutolinkExtension.create()))
                .build()
                .parse(summary)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        found.add("link " + link.getDestination());
                    }

                    @Override
                    public void visit(Image image) {
                        found.add("image " + image.getDestination());
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        found.add("html " + html.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        found.add("html " + html.getLiteral());
                    }

                    @Override
                    public void visit(Text text) {
                        if (text.getLiteral().contains("everyone")
                                || text.getLiteral().contains("evil")) {
                            found.add("text " + text.getLiteral());
                        }
                    }

                    @Override
                    public void visit(Code code) {}

                    @Override
                    public void visit(FencedCodeBlock code) {}
                });
        assertThat(found).isEmpty();
    }

    private static String write(Run run) throws IOException {
        StringWriter out = new StringWriter();
        new SummaryMarkdown().write(run, out);
        return out.toString();
    }
}
