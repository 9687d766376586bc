package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.TestSuite.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final List<String> NO_TOOLS = List.of();

    @Test
    void every_case_has_a_relation() {
        VerdictRecord verdict = Gatekeeper.decide(
                suite().one("same", 1, 3)
                        .one("edited", "new text", 0, 3)
                        .one("added", 0, 3)
                        .quarantined("flaky")
                        .run(),
                suite().one("same", 9, 10)
                        .one("edited", "old text", 10, 10)
                        .one("gone", 10, 10)
                        .one("flaky", 5, 10)
                        .baseline(),
                List.of());

        assertThat(verdict.baseline()).isEqualTo("src/test/llm-baselines/shop.RefundTests/answers.json");
        assertThat(verdict.cases())
                .containsExactly(
                        new ComparedCase("added", Relation.ADDED, false, null),
                        new ComparedCase("edited", Relation.EDITED, false, summary(10, 10)),
                        new ComparedCase("flaky", Relation.QUARANTINED, false, summary(5, 10)),
                        new ComparedCase("gone", Relation.REMOVED, false, summary(10, 10)),
                        new ComparedCase("same", Relation.SHARED, true, summary(9, 10)));
    }

    @Test
    void without_a_baseline_there_is_nothing_to_show() {
        VerdictRecord verdict = Gatekeeper.decide(suite().cases(2, 1, 3).run(), Optional.empty(), List.of());

        assertThat(verdict)
                .isEqualTo(new VerdictRecord(
                        "shop.RefundTests#answers", 6, null, false, null, List.of(), List.of(), List.of()));
    }

    @Test
    void a_baselines_case_is_summed_up() {
        List<MeasuredTrial> trials = List.of(
                trial(false, "no idea", NO_TOOLS, "100", "0.01"),
                trial(false, "no idea", NO_TOOLS, "100", null),
                trial(false, "no idea", NO_TOOLS, "100", null),
                trial(true, "30 days", List.of("lookup", "refund"), "110", "0.02"),
                trial(true, "a month", List.of("lookup"), null, "0.02"),
                trial(true, "a month", List.of("lookup"), "130", "0.02"),
                trial(true, null, List.of("lookup"), "130", "0.02"));

        assertThat(CaseSummary.of(new CaseTrials("id", "hash", trials)))
                .isEqualTo(
                        new BaselineSummary(4, 7, 111.6667, new BigDecimal("0.018"), List.of("lookup"), "a month", 3));
    }

    @Test
    void a_case_that_never_passed_shows_what_was_answered_most_often() {
        List<MeasuredTrial> trials = List.of(
                trial(false, "first", List.of("a"), null, null),
                trial(false, "second", List.of("b"), null, null),
                trial(false, "second", List.of("b"), null, null));

        assertThat(CaseSummary.of(new CaseTrials("id", "hash", trials)))
                .isEqualTo(new BaselineSummary(0, 3, null, null, List.of("b"), "second", 2));
    }

    @Test
    void the_worst_of_the_broken_cases_comes_first() {
        TestSuite run = suite().one("a", 2, 3).one("b", 0, 3).one("c", 0, 3).one("d", 3, 3);
        VerdictRecord verdict = Gatekeeper.decide(
                run.run(),
                suite().one("a", 10, 10)
                        .one("b", 5, 10)
                        .one("c", 10, 10)
                        .one("d", 5, 10)
                        .baseline(),
                List.of());
        Map<String, PassCount> now = new TreeMap<>();
        run.measured()
                .cases()
                .forEach(one -> now.put(
                        one.id(), new PassCount(one.passed(), one.trials().size())));

        List<BrokenCase> broken = BrokenCase.worstFirst(verdict, now::get);

        assertThat(broken).extracting(BrokenCase::caseId).containsExactly("c", "b", "a");
        assertThat(broken.get(1))
                .isEqualTo(new BrokenCase("b", summary(5, 10), new PassCount(0, 3)))
                .returns(-0.5, BrokenCase::change);
    }

    @Test
    void changes_of_the_subject_are_named_one_by_one() {
        assertThat(SubjectChanges.between(
                        new SubjectRecord(
                                List.of("gpt-5-mini → gpt-5-mini-2026-08-07"),
                                List.of("1a2b3c4d You are a support agent"),
                                List.of("check 11111111", "lookup_order aaaaaaaa", "same 22222222"),
                                List.of("maxTokens=100", "topP=1")),
                        new SubjectRecord(
                                List.of("gpt-6 → gpt-6-2026-11-01"),
                                List.of("5e6f7a8b You are"),
                                List.of("lookup_order bbbbbbbb", "refund 33333333", "same 22222222"),
                                List.of("maxTokens=200", "temperature=0.2"))))
                .containsExactly(
                        "prompt [1a2b3c4d You are a support agent] became [5e6f7a8b You are]",
                        "model gpt-5-mini → gpt-5-mini-2026-08-07 became gpt-6 → gpt-6-2026-11-01",
                        "tool lookup_order changed",
                        "tool refund is new",
                        "tool check is gone",
                        "maxTokens=100 became maxTokens=200",
                        "temperature=0.2 is new",
                        "topP=1 is gone");
    }

    @Test
    void several_prompts_are_named_and_many_counted() {
        assertThat(SubjectChanges.between(prompts("a", "b"), prompts("b", "c\nd", "e")))
                .containsExactly("prompt [c\\u000ad] is new", "prompt [e] is new", "prompt [a] is gone");
        String[] many = IntStream.range(0, 60).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(SubjectChanges.between(prompts("a", "b"), prompts(many)))
                .containsExactly("prompts: 60 are new, 2 are gone");
    }

    @Test
    void an_unknown_subject_has_not_changed() {
        assertThat(SubjectChanges.between(SubjectRecord.UNKNOWN, prompts("a"))).isEmpty();
        assertThat(SubjectChanges.between(prompts("a"), SubjectRecord.UNKNOWN)).isEmpty();
        assertThat(SubjectChanges.between(prompts("a"), prompts("a"))).isEmpty();
    }

    private static SubjectRecord prompts(String... prompts) {
        return new SubjectRecord(List.of("m"), Arrays.asList(prompts), List.of(), List.of());
    }

    private static BaselineSummary summary(int passed, int trials) {
        return new BaselineSummary(passed, trials, null, null, List.of(), null, 0);
    }

    private static MeasuredTrial trial(
            boolean passed,
            @Nullable String output,
            List<String> tools,
            @Nullable String tokens,
            @Nullable String cost) {
        TreeMap<String, BigDecimal> figures = new TreeMap<>();
        if (tokens != null) {
            figures.put(MetricNames.TOKENS, new BigDecimal(tokens));
        }
        if (cost != null) {
            figures.put(MetricNames.COST, new BigDecimal(cost));
        }
        return new MeasuredTrial(passed, output, tools, figures);
    }
}
