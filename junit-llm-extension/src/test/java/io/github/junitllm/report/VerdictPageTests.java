package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.baseline;
import static io.github.junitllm.result.VerdictBuilder.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictBuilder;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictPageTests {

    @Test
    void a_gate_says_its_verdict_by_sign_word_and_colour() throws IOException {
        Document page = page(Runs.of(
                regressed()
                        .kept("@Limit", "cost", Verdict.KEPT, "at most $0.02 a trial; the largest cost $0.0123")
                        .changed("prompt changed: 8c1f02aa → 0b77d1e3"),
                trial("a", 1).failed("wrong")));

        assertThat(page.select(".gate").eachText())
                .containsExactly(
                        "✕ REGRESSED pass rate 90 % → 50 % @NoRegression · pass_rate",
                        "✓ KEPT at most $0.02 a trial; the largest cost $0.0123 @Limit · cost");
        assertThat(page.select(".gate").eachAttr("class")).containsExactly("gate failed", "gate passed");
        assertThat(page.select(".reference").text())
                .isEqualTo(
                        "Baseline: src/test/llm-baselines/com.example.RefundAssistantTest/answers_from_the_policy.json");
        assertThat(page.select(".causes").text())
                .isEqualTo("Changed since the baseline: likely causes prompt changed: 8c1f02aa → 0b77d1e3");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"KEPT", "ACCEPTED"})
    void a_passed_gate_answers_for_failed_trials(Verdict verdict) throws IOException {
        Document page = page(Runs.of(
                verdict().kept("@PassRate(atLeast = 0.9)", "pass_rate", verdict, "…"),
                trial("a", 1).failed("wrong")));

        assertThat(page.select("h1").attr("class")).isEqualTo("passed");
        assertThat(page.select("section.test").attr("class")).isEqualTo("test passed");
        assertThat(page.select(".case > summary .dot").attr("class")).isEqualTo("dot failed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"IMPROVED", "UNCHANGED"})
    void a_passed_comparison_answers_for_failed_trials_of_shared_cases(Verdict verdict) throws IOException {
        VerdictBuilder compared = verdict()
                .kept("@NoRegression", "pass_rate", verdict, "…")
                .shared("a", baseline(9, 10))
                .with("b", Relation.EDITED, baseline(9, 10));

        assertThat(state(Runs.of(compared, trial("a", 1).failed("wrong"), trial("b", 1))))
                .isEqualTo("passed");
        assertThat(state(Runs.of(compared, trial("a", 1), trial("b", 1).failed("wrong"))))
                .isEqualTo("failed");
    }

    @Test
    void a_comparison_that_could_never_fail_answers_for_nothing() throws IOException {
        VerdictBuilder compared = verdict()
                .kept("@NoRegression", "pass_rate", Verdict.INCONCLUSIVE, "…")
                .worse("a", baseline(2, 2));

        assertThat(state(Runs.of(compared, trial("a", 1).failed("wrong")))).isEqualTo("failed");
    }

    @Test
    void no_gate_answers_for_a_case_that_must_pass() throws IOException {
        VerdictBuilder kept = verdict().kept("@PassRate(atLeast = 0.9)", "pass_rate", Verdict.KEPT, "…");

        assertThat(state(Runs.of(kept, trial("a", 1).mustPass().failed("wrong"))))
                .isEqualTo("failed");
        assertThat(state(Runs.of(kept, trial("a", 1).mustPass(), trial("b", 1).failed("wrong"))))
                .isEqualTo("passed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"INCOMPARABLE", "NO_BASELINE", "PARTIAL"})
    void where_a_gate_cannot_decide_the_trials_do(Verdict verdict) throws IOException {
        VerdictBuilder undecided = verdict().kept("@NoRegression", "pass_rate", verdict, "…");

        assertThat(state(Runs.of(undecided, trial("a", 1).failed("wrong")))).isEqualTo("failed");
        assertThat(state(Runs.of(undecided, trial("a", 1)))).isEqualTo("passed");
    }

    @Test
    void a_gate_on_another_metric_does_not_answer_for_failed_trials() throws IOException {
        VerdictBuilder kept = verdict().kept("@Limit", "cost", Verdict.KEPT, "…");

        assertThat(state(Runs.of(kept, trial("a", 1).failed("wrong")))).isEqualTo("failed");
    }

    @Test
    void an_inconclusive_gate_is_neither_good_nor_bad() throws IOException {
        VerdictBuilder inconclusive = verdict()
                .kept("@NoRegression", "pass_rate", Verdict.INCONCLUSIVE, "…")
                .shared("a", baseline(9, 10));

        assertThat(state(Runs.of(inconclusive, trial("a", 1).failed("wrong")))).isEqualTo("error");
    }

    @Test
    void too_little_measured_is_an_error_and_no_failure() throws IOException {
        Document page = page(Runs.of(
                verdict()
                        .failed(
                                "trials",
                                "pass_rate",
                                Verdict.NOT_MEASURED,
                                "NOT MEASURED: 1 of 2 trials ended in ERROR_INFRA (401); at most 5 % may"),
                trial("a", 1),
                trial("a", 2).ended(Outcome.ERROR_INFRA, "401")));

        assertThat(page.select("h1").attr("class")).isEqualTo("error");
        assertThat(page.select("h1").text())
                .isEqualTo("1 of 2 trials passed; 1 ended in an error (1 ERROR_INFRA); 1 of 1 test NOT MEASURED.");
        assertThat(page.select(".gate").text())
                .startsWith("! NOT MEASURED 1 of 2 trials ended in ERROR_INFRA (401); at most 5 % may");
    }

    @Test
    void a_gate_that_could_not_measure_its_metric_fails_and_the_trials_were_measured_all_the_same() throws IOException {
        Document page = page(Runs.of(
                verdict().failed("@Limit(metric = \"cost\")", "cost", Verdict.NOT_MEASURED, "NOT MEASURED: no price"),
                trial("a", 1)));

        assertThat(page.select("h1").text())
                .isEqualTo("1 of 1 gate failed: RefundAssistantTest#answers_from_the_policy NOT MEASURED (cost);"
                        + " the only trial passed.");
        assertThat(page.select(".gate").text()).isEqualTo("! NOT MEASURED no price @Limit(metric = \"cost\")");
    }

    @Test
    void what_is_in_quarantine_fails_nothing_and_says_so() throws IOException {
        Document page = page(Runs.of(
                verdict(),
                trial("a", 1)
                        .quarantined(LocalDate.of(2026, 4, 1), "the carrier is down")
                        .failed("wrong"),
                trial("b", 1)));

        assertThat(page.select("h1").attr("class")).isEqualTo("passed");
        assertThat(page.select("h1").text()).isEqualTo("1 of 2 trials passed; 1 failed (1 in quarantine).");
        assertThat(one(page, "a").attr("data-state")).isEqualTo("quarantined");
        assertThat(one(page, "a").select(".tag").text())
                .isEqualTo("in quarantine until 2026-04-01, does not count: the carrier is down");
    }

    @Test
    void a_method_that_did_not_end_has_no_verdict() throws IOException {
        assertThat(page(Runs.of(trial("a", 1)))
                        .select("section.test > .outcomes")
                        .eachText())
                .containsExactly("No verdict: the method did not end.", "1 passed");
    }

    @Test
    void a_partial_run_says_why() throws IOException {
        assertThat(page(Runs.of(verdict().partial("1 of 40 cases was selected"), trial("a", 1)))
                        .select(".partial")
                        .text())
                .isEqualTo("Partial run: 1 of 40 cases was selected");
    }

    @Test
    void each_case_says_what_it_shares_with_the_baseline() throws IOException {
        Document page = page(Runs.of(
                regressed()
                        .with("b", Relation.EDITED, baseline(10, 10))
                        .with("c", Relation.ADDED, null)
                        .with("d", Relation.REMOVED, baseline(7, 10))
                        .shared("e", baseline(10, 10)),
                trial("a", 1).failed("wrong"),
                trial("b", 1),
                trial("c", 1).mustPass(),
                trial("e", 1)));

        assertThat(one(page, "a").select(".tag").eachText()).containsExactly("worse than in the baseline");
        assertThat(one(page, "b").select(".tag").eachText()).containsExactly("edited since the baseline, not compared");
        assertThat(one(page, "b").select("summary .rate").text()).isEqualTo("passed 1/1");
        assertThat(one(page, "c").select(".tag").eachText()).containsExactly("new, not in the baseline", "must pass");
        assertThat(one(page, "e").select(".tag")).isEmpty();
        assertThat(page.select(".removed").text())
                .isEqualTo("In the baseline, but not in this run d: 7 of 10 trials passed");
        assertThat(page.select("section.test > .outcomes").text())
                .isEqualTo(
                        "3 passed · 1 failed · 1 case worse than before · 1 case edited · 1 case new · 1 case removed");
    }

    @Test
    void cases_that_got_worse_come_first_those_that_lost_most_before_others() throws IOException {
        Document page = page(Runs.of(
                verdict()
                        .worse("b", baseline(10, 10))
                        .worse("c", baseline(5, 10))
                        .shared("a", baseline(0, 10)),
                trial("a", 1).failed("as ever"),
                trial("b", 1).failed("wrong"),
                trial("c", 1).failed("wrong"),
                trial("d", 1)));

        assertThat(page.select("details.case").eachAttr("data-case")).containsExactly("b", "c", "a", "d");
        assertThat(page.select(".filters label").eachText()).containsExactly("worse than before", "failed", "passed");
    }

    @Test
    void a_case_shows_passes_tokens_and_cost_before_and_now() throws IOException {
        Element one = one(
                page(Runs.of(
                        regressed(),
                        trial("a", 1).failed("wrong"),
                        trial("a", 2).judging(new JudgingRecord(2, 900L, 80L, new BigDecimal("0.0011"), 1)))),
                "a");

        assertThat(one.select("summary .rate").text()).isEqualTo("passed 9/10 → 1/2");
        assertThat(one.select("summary .tokens").text()).isEqualTo("tokens per trial 650 8 % more");
        assertThat(one.select("summary .cost").text()).isEqualTo("cost per trial $0.0123 23 % dearer");
        assertThat(one.select(".comparison thead th").eachText()).containsExactly("baseline", "this run", "change");
        assertThat(one.select(".comparison tbody tr").eachText())
                .containsExactly(
                        "trials passed 9 of 10 1 of 2 40 points lower",
                        "tokens per trial 600 650 8 % more",
                        "cost per trial $0.01 $0.0123 23 % dearer",
                        "different answers 2 1");
        assertThat(one.select(".spent").text())
                .isEqualTo("cost of all trials $0.0246 · judging apart ≥ $0.0011 in 2 calls");
    }

    @Test
    void a_cost_that_is_not_known_in_full_is_not_compared() throws IOException {
        Document page = page(Runs.of(
                regressed(),
                trial("a", 1).cost(new CostRecord(new BigDecimal("0.5"), 1, List.of("house"), "2026-10-26"))));

        assertThat(one(page, "a").select("summary .cost").text()).isEqualTo("cost per trial ≥ $0.50");
        assertThat(page.select(".totals > div").eachText())
                .contains("cost ≥ $0.50", "prices 2026-10-26", "without a price house");
    }

    @Test
    void a_trial_shows_its_answer_beside_the_baselines() throws IOException {
        Document page = page(Runs.of(
                regressed(),
                trial("a", 1),
                trial("a", 2).failed("wrong").answered("Within 20 days."),
                trial("a", 3).failed("wrong").answered("Never.")));

        assertThat(page.select(".answer").eachText())
                .containsExactly(
                        "Answer = same answer as in the baseline Within 30 days.",
                        "Answers baseline, the most frequent of 2 answers Within 30 days. this trial Within 20 days.",
                        "Answer Never.");
        assertThat(page.select("details.trial[open]").eachAttr("data-trial")).containsExactly("2", "3");
    }

    @Test
    void without_an_answer_of_its_own_a_trial_shows_the_baselines() throws IOException {
        Document page = page(Runs.of(regressed(), trial("a", 1).failed("wrong").answered(null)));

        assertThat(page.select(".answer .now").text()).isEqualTo("this trial no answer was recorded");
    }

    @Test
    void the_first_tool_that_differs_is_marked() throws IOException {
        assertThat(tools("lookup_order", "escalate"))
                .isEqualTo("Tools baseline lookup_order ◀ first difference: no further tool"
                        + " this trial lookup_order escalate ◀ first difference");
        assertThat(tools("escalate"))
                .isEqualTo("Tools baseline lookup_order ◀ first difference this trial escalate ◀ first difference");
        assertThat(tools())
                .isEqualTo("Tools baseline lookup_order ◀ first difference this trial ◀ no tool was executed");
        assertThat(tools("lookup_order")).isEqualTo("Tools = same tools as in the baseline lookup_order");
    }

    @Test
    void a_score_names_its_judge_and_that_nobody_calibrated_it() throws IOException {
        Document page = page(Runs.of(trial("a", 1)
                .judging(new JudgingRecord(1, 200L, 30L, new BigDecimal("0.0004"), 0))
                .evaluated(
                        new Evaluation("faithfulness", 0.5, "fail", "made up", "faithfulness v2, gpt-5-mini"),
                        Evaluation.passed("contains"))));

        assertThat(page.select(".evaluations thead th").eachText())
                .containsExactly("evaluation", "score", "label", "reason", "by");
        assertThat(page.select(".evaluations tbody tr").eachText())
                .containsExactly(
                        "faithfulness 0.5 fail made up faithfulness v2, gpt-5-mini uncalibrated", "contains pass code");
        assertThat(page.select(".trial > summary .aside").text())
                .isEqualTo("412 ms · 612 tokens in, 38 out · $0.0123 · judging $0.0004 in 1 call");
        assertThat(page.select(".totals > div").eachText()).contains("judging, apart $0.0004 in 1 call");
    }

    @Test
    void a_rerun_is_no_part_of_a_comparison() throws IOException {
        Document page = page(Runs.of(
                regressed(),
                trial("a", 1).failed("wrong"),
                trial("a", 1).startedAfter(Duration.ofSeconds(3)).answered("Other.")));

        assertThat(page.select("summary .rate").text()).isEqualTo("passed 9/10 → 0/1");
        assertThat(page.select(".spent").text()).isEqualTo("cost of all trials $0.0246");
    }

    @Test
    void foreign_text_of_a_verdict_does_nothing() throws IOException {
        String hostile = "</script><img src=x onerror=alert(1)>\u202e\u0000";
        BaselineSummary before = new BaselineSummary(9, 10, null, null, List.of(hostile), hostile, 2);
        Document page = page(Runs.of(
                verdict()
                        .failed(hostile, hostile, Verdict.REGRESSED, hostile)
                        .partial(hostile)
                        .changed(hostile)
                        .worse(hostile, before)
                        .with("gone " + hostile, Relation.REMOVED, before),
                trial(hostile, 1)
                        .quarantined(LocalDate.of(2026, 4, 1), hostile)
                        .calling(hostile, hostile)
                        .failed("wrong")));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select(".answer .before pre").text())
                .startsWith("</script><img src=x onerror=alert(1)>[U+202E]");
    }

    private static String tools(String... path) throws IOException {
        return page(Runs.of(regressed(), trial("a", 1).failed("wrong").calling(path)))
                .select(".tools")
                .text();
    }

    private static VerdictBuilder regressed() {
        return verdict()
                .failed("@NoRegression", "pass_rate", Verdict.REGRESSED, "REGRESSED: pass rate 90 % → 50 %")
                .worse("a", baseline(9, 10));
    }

    private static Element one(Document page, String caseId) {
        return page.selectFirst("details.case[data-case=" + caseId + "]");
    }

    private static String state(Run run) throws IOException {
        return page(run).select("h1").attr("class");
    }

    private static Document page(Run run) throws IOException {
        StringWriter out = new StringWriter();
        new IndexHtml().write(run, out);
        return Jsoup.parse(out.toString());
    }
}
