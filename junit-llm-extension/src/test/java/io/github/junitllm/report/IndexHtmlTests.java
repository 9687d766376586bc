package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialRecord.StepRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexHtmlTests {

    @Test
    void the_headline_comes_first() throws IOException {
        Document page = page(Runs.of(trial("a", 1), trial("b", 1).failed("wrong")));

        assertThat(page.select("h1").text()).isEqualTo("1 of 2 trials passed; 1 failed.");
        assertThat(page.select("h1").hasClass("failed")).isTrue();
        assertThat(page.title()).isEqualTo("junit-llm: 1 of 2 trials passed; 1 failed.");
    }

    @Test
    void the_page_needs_no_other_file_and_no_network() throws IOException {
        Document page = page(Runs.of(trial("a", 1)));

        assertThat(page.select("[src], link, iframe, object, embed, base")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .matches(
                        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}';"
                                + " script-src 'sha256-[A-Za-z0-9+/=]{44}'");
    }

    @Test
    void totals_show_what_the_run_took() throws IOException {
        Document page = page(Runs.of(trial("a", 1), trial("a", 2)));

        assertThat(page.select(".totals > div").eachText())
                .containsExactly(
                        "trials 2",
                        "model calls 4",
                        "tool executions 2",
                        "retrievals 2",
                        "input tokens 1\u202f224",
                        "output tokens 76",
                        "cost $0.0246",
                        "prices 2026-10-26 0a1b2c3d",
                        "time 412 ms");
    }

    @Test
    void failing_cases_come_first_then_errors_then_what_did_not_run() throws IOException {
        Document page = page(Runs.of(
                trial("a-passed", 1),
                trial("b-not-run", 1).ended(Outcome.NOT_RUN, "budget"),
                trial("c-error", 1).ended(Outcome.ERROR_JUDGE, "no verdict"),
                trial("d-failed", 1).failed("wrong"),
                trial("z", 1).of("A#passed")));

        assertThat(page.select("details.case").eachAttr("data-case"))
                .containsExactly("d-failed", "c-error", "b-not-run", "a-passed", "z");
        assertThat(page.select("details.case").eachAttr("data-state"))
                .containsExactly("failed", "error", "not-run", "passed", "passed");
    }

    @Test
    void a_dot_tells_its_outcome_by_sign_and_words_not_by_colour_alone() throws IOException {
        Document page = page(Runs.of(
                trial("a", 1),
                trial("a", 2).failed("wrong"),
                trial("a", 3).ended(Outcome.ERROR_INFRA, "429"),
                trial("a", 2).startedAfter(Duration.ofSeconds(9))));

        assertThat(page.select(".case > summary .dot").eachText()).containsExactly("✓", "✕", "✓", "I");
        assertThat(page.select(".case > summary .dot").eachAttr("aria-label"))
                .containsExactly(
                        "trial 1/3: passed",
                        "trial 2/3: failed",
                        "trial 2/3, attempt 2 (not counted): passed",
                        "trial 3/3: in error: model or network");
    }

    @Test
    void a_case_shows_its_row_with_the_input_first() throws IOException {
        Document page = page(
                Runs.of(
                        trial("a", 1)
                                .tagged("refund", "urgent")
                                .row(
                                        "{\"id\":\"a\",\"policy\":\"30 days\",\"question\":\"How\\nlong?\",\"order\":{\"n\":1.10},\"tags\":[]}")));

        assertThat(page.select(".case > summary .input").text()).isEqualTo("How long?");
        assertThat(page.select(".case > summary .tag").eachText()).containsExactly("refund", "urgent");
        assertThat(page.select(".fields dt").eachText()).containsExactly("question", "policy", "order");
        assertThat(page.select(".fields dd pre").eachText()).containsExactly("How\nlong?", "30 days", "{\"n\":1.10}");
    }

    @Test
    void a_trial_shows_why_it_failed_what_was_answered_and_how_each_step_went() throws IOException {
        Document page = page(Runs.of(trial("a", 2)
                .failed("expected\n  30 days")
                .answered("20 days")
                .evaluated(new Evaluation("faithfulness", 0.5, "fail", "made up", null))
                .noticed("a span was adopted")
                .steps(
                        new StepRecord(0, "agent", "invoke_agent support", "", null, null, null, null, null, 0, 1240),
                        new StepRecord(
                                1,
                                "model_call",
                                "chat gpt",
                                "612 in, 38 out → stop",
                                "20 days",
                                null,
                                null,
                                null,
                                null,
                                2,
                                612),
                        new StepRecord(
                                1,
                                "tool_execution",
                                "execute_tool x",
                                "{\"id\":1}",
                                null,
                                "no order",
                                "timeout",
                                true,
                                null,
                                620,
                                3))));

        Element trial = page.selectFirst("details.trial");
        assertThat(trial.hasAttr("open")).isTrue();
        assertThat(trial.selectFirst("summary").text())
                .contains("trial 2/3 failed", "412 ms · 612 tokens in, 38 out · $0.0123");
        assertThat(trial.select(".failure pre").first().wholeText()).isEqualTo("expected\n  30 days");
        assertThat(trial.select(".part").eachText().get(1)).isEqualTo("Answer 20 days");
        assertThat(trial.select("table tr").text())
                .isEqualTo("evaluation score label reason by faithfulness 0.5 fail made up code");
        assertThat(trial.select(".steps > li").eachAttr("class"))
                .containsExactly("depth-0", "depth-1", "depth-1 failed");
        assertThat(trial.select(".steps > li").get(1).text())
                .isEqualTo("chat gpt 612 in, 38 out → stop 612 ms 20 days");
        assertThat(trial.select(".steps .failure").text()).isEqualTo("timeout, worth a retry no order");
        assertThat(trial.select(".notices li").text()).isEqualTo("a span was adopted");
        assertThat(trial.select("details.stack").hasAttr("open")).isFalse();
        assertThat(trial.select("details.stack pre").text()).startsWith("java.lang.AssertionError");
    }

    @Test
    void a_trial_is_found_by_the_fragment_that_failure_messages_print() throws IOException {
        Document page = page(Runs.of(trial("refund window & more", 2).failed("wrong")));

        assertThat(page.select("details.trial[data-trial=2]").attr("data-case")).isEqualTo("refund window & more");
        assertThat(page.select("details.trial a").attr("href"))
                .isEqualTo("#case=refund%20window%20%26%20more&trial=2&test=com.example.RefundAssistantTest"
                        + "%23answers_from_the_policy");
        assertThat(Report.anchor("RefundTest#answers", "refund-window", 2))
                .isEqualTo("#case=refund-window&trial=2&test=RefundTest%23answers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "]]><!--<b>x",
                "javascript:alert(1)",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</pre></details></style><style>*{display:none}</style>",
                "&lt;b&gt; &amp; %s %d {0}"
            })
    void foreign_text_is_shown_and_does_nothing(String hostile) throws IOException {
        Document harmless = page(everywhere("x"));
        Document page = page(everywhere(hostile));

        assertThat(page.getAllElements()).hasSameSizeAs(harmless.getAllElements());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#case="));
        assertThat(page.select(".trial .part pre").eachText()).contains(hostile);
        assertThat(page.select("details.trial").attr("data-case")).isEqualTo(hostile);
    }

    @Test
    void what_cannot_be_seen_is_made_visible() throws IOException {
        String html = html(everywhere("a\u0000\u001b[2J\u202e\ud800b"));

        assertThat(html).contains("a␀␛[2J[U+202E][U+D800]b").doesNotContain("\u0000", "\u001b", "\u202e");
    }

    @Test
    void a_long_text_is_shortened_and_says_so() throws IOException {
        Document page = page(Runs.of(trial("a", 1).answered("x".repeat(100_000))));

        assertThat(page.select(".part pre").first().text())
                .hasSizeLessThan(9_000)
                .endsWith("… 92\u202f000 more characters in results.json");
    }

    @Test
    void a_run_that_lacks_records_says_what_is_missing() throws IOException {
        Document page = page(Runs.of(List.of(trial("a", 1).build()), List.of("4711.jsonl:3 is cut off")));

        assertThat(page.select("header .notices li").eachText()).containsExactly("4711.jsonl:3 is cut off");
    }

    @Test
    void a_run_without_a_trial_is_a_page_too() throws IOException {
        Document page = page(Runs.of(List.of(), List.of()));

        assertThat(page.select("h1").text()).isEqualTo("No trial was recorded.");
        assertThat(page.select("h1").hasClass("error")).isTrue();
    }

    @Test
    void the_bytes_are_the_same_for_the_same_run() throws IOException {
        assertThat(html(everywhere("x"))).isEqualTo(html(everywhere("x"))).doesNotContain("\r");
    }

    private static Run everywhere(String text) {
        return Runs.of(
                List.of(trial(text, 1)
                        .of("com.example.Test#" + text)
                        .tagged(text)
                        .row(new ObjectMapper()
                                .createObjectNode()
                                .put("question", text)
                                .put(text, text))
                        .failed(text)
                        .answered(text)
                        .evaluated(new Evaluation(text, 1.0, text, text, null))
                        .steps(new StepRecord(0, text, text, text, text, text, "other", false, null, 0, 1))
                        .noticed(text)
                        .build()),
                List.of(text));
    }

    private static Document page(Run run) throws IOException {
        return Jsoup.parse(html(run));
    }

    private static String html(Run run) throws IOException {
        StringWriter out = new StringWriter();
        new IndexHtml().write(run, out);
        return out.toString();
    }
}
