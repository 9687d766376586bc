package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.baseline;
import static io.github.junitllm.result.VerdictBuilder.verdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
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
    void verdicts_come_first_then_pass_rates_before_and_now_and_the_baselines_answer_beside_the_new_one()
            throws IOException {
        Run run = Runs.of(
                verdict()
                        .kept("@Limit", "cost", Verdict.KEPT, "KEPT: at most $0.02 a trial")
                        .gate(new GateRecord(
                                "@NoRegression",
                                "pass_rate",
                                Verdict.REGRESSED,
                                true,
                                "REGRESSED: pass rate 90 % → 50 %",
                                0.9,
                                0.5,
                                0.01))
                        .worse("refund-window", baseline(9, 10))
                        .changed("prompt changed: 8c1f02aa → 0b77d1e3"),
                trial("refund-window", 1),
                trial("refund-window", 2).failed("expected 30 days").answered("Within 20 days."));

        assertThat(write(run)).isEqualTo("""
                        ## junit-llm

                        **1 of 2 gates failed; 1 of 2 trials passed; 1 failed.**

                        - **REGRESSED** `RefundAssistantTest#answers_from_the_policy` `@NoRegression · pass_rate`: `pass rate 90 % → 50 %`
                          - likely cause: `prompt changed: 8c1f02aa → 0b77d1e3`
                        - **KEPT** `RefundAssistantTest#answers_from_the_policy` `@Limit · cost`: `at most $0.02 a trial`

                        | trials | model calls | tool executions | input tokens | output tokens | cost | judging | time |
                        |---:|---:|---:|---:|---:|---:|---:|---:|
                        | 2 | 4 | 2 | 1\u202f224 | 76 | $0.0246 | – | 412 ms |

                        | test | passed | cost | input tokens | output tokens | time |
                        |---|---:|---:|---:|---:|---:|
                        | `RefundAssistantTest#answers_from_the_policy` | 90 % → 50 % | $0.0246 | 1\u202f224 | 76 | 412 ms |

                        ### 1 case to look at

                        `refund-window` · `RefundAssistantTest#answers_from_the_policy` · 2 trials: 1 failed · baseline: 9 of 10 trials passed · `worse than in the baseline`

                        ```text
                        expected 30 days
                        ```

                        answer in the baseline:

                        ```text
                        Within 30 days.
                        ```

                        answer now:

                        ```text
                        Within 20 days.
                        ```
                        """);
    }

    @Test
    void cases_that_failed_alike_are_told_once() throws IOException {
        assertThat(write(Runs.of(
                        trial("a", 1).failed("expected order 17"),
                        trial("b", 1).failed("expected order 18"),
                        trial("c", 1).failed("expected nothing"))))
                .contains("### 3 cases to look at")
                .contains("· 1 trial: 1 failed\n\nfailed alike: `b`\n\n```text\nexpected order 17\n```\n\n`c` ")
                .doesNotContain("order 18");
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

    @ParameterizedTest
    @ValueSource(strings = {"日", "\u202e", "`", "😀", "|"})
    void the_file_stays_small_whatever_the_verdicts_say(String unit) throws IOException {
        String huge = unit.repeat(20_000);
        List<TrialRecord> trials = new ArrayList<>();
        List<VerdictRecord> verdicts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            trials.add(trial("a", 1).of("T#" + i + huge).failed(i + huge).build());
            verdicts.add(verdict()
                    .of("T#" + i + huge)
                    .failed(huge, huge, Verdict.REGRESSED, huge)
                    .changed(huge, huge, huge, huge)
                    .worse("a", new BaselineSummary(1, 1, null, null, List.of(huge), huge, 1))
                    .build());
        }

        assertThat(write(Runs.of(trials, verdicts, List.of(huge))).getBytes(UTF_8))
                .hasSizeBetween(20_000, 60_000);
    }

    @Test
    void foreign_text_of_a_verdict_is_code() throws IOException {
        String hostile = "@everyone https://evil.example | <b>";
        Run run = Runs.of(
                verdict()
                        .failed(hostile, hostile, Verdict.REGRESSED, hostile)
                        .changed(hostile)
                        .worse("a", new BaselineSummary(1, 1, null, null, List.of(), hostile, 1)),
                trial("a", 1)
                        .failed("wrong")
                        .quarantined(LocalDate.of(2026, 4, 1), hostile)
                        .answered(hostile));

        assertOnlyCodeHoldsForeignText(write(run));
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
