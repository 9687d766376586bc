package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;
import static io.github.junitllm.assertions.LlmAssertions.atMost;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.Metric;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreAssertionsTests {

    private static final String JUDGE = "faithfulness@gpt-5-mini 3fa9c1d2e4b5a697";
    private static final Evaluation HALF = new Evaluation(
            "faithfulness",
            0.5,
            null,
            "1 of 2 claims supported.\nunknown: \"%s\" – the context\u001b[31m is silent",
            JUDGE);

    @Test
    void a_score_below_the_bound_fails_with_the_judges_reason() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> assertThatThrownBy(
                        () -> assertThatAnswer("30 days, free of charge").scores(answer -> HALF, atLeast(0.8)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expected the answer to score at least 0.8 on faithfulness but it scored 0.5 (uncalibrated judge)
                          case      : refund-window · trial 2/3
                          judge     : faithfulness@gpt-5-mini 3fa9c1d2e4b5a697
                          reason    : 1 of 2 claims supported.
                                      unknown: "%s" – the context\ufffd[31m is silent
                          answer    : 30 days, free of charge
                          report    : target/llm-report/index.html#case=refund-window&trial=2"""));

        assertThat(trial.evaluations)
                .containsExactly(new Evaluation("faithfulness", 0.5, Evaluation.FAIL, HALF.explanation(), JUDGE));
    }

    @Test
    void a_score_that_reaches_the_bound_passes_and_is_recorded() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> assertThatAnswer("30 days")
                .scores(answer -> HALF, atLeast(0.5))
                .scores(ScoreAssertionsTests::words, atMost(2)));

        assertThat(trial.evaluations)
                .containsExactly(
                        new Evaluation("faithfulness", 0.5, Evaluation.PASS, HALF.explanation(), JUDGE),
                        new Evaluation("words", 2.0, Evaluation.PASS, null, null));
    }

    @Test
    void a_metric_in_code_needs_no_calibration() {
        assertThatThrownBy(() -> assertThatAnswer("30 days").scores(ScoreAssertionsTests::words, atMost(1)))
                .hasMessage("Expected the answer to score at most 1 on words but it scored 2\n  answer    : 30 days");
    }

    @ParameterizedTest
    @CsvSource({
        "0.6666666666666666, 0.667, 0.6666666666666666",
        "0.6666666666666666, 0.7, 0.667",
        "0.79996, 0.8, 0.79996",
        "0, 0.8, 0",
        "-3, 1, -3"
    })
    void a_rounded_score_never_looks_like_the_bound_it_misses(double score, double bound, String shown) {
        assertThatThrownBy(() -> assertThatAnswer("x").scores(answer -> Evaluation.score("s", score), atLeast(bound)))
                .hasMessageContaining(" on s but it scored " + shown + "\n");
    }

    @Test
    void what_is_not_applicable_is_neither_good_nor_bad_enough() {
        Evaluation nothing =
                new Evaluation("faithfulness", null, Evaluation.NOT_APPLICABLE, "The answer makes no claim.", JUDGE);
        TrialProbe trial = new TrialProbe();
        trial.run(() -> assertThatThrownBy(() -> assertThatAnswer("Hello!").scores(answer -> nothing, atLeast(0)))
                .isInstanceOfSatisfying(EvaluationException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.JUDGE))
                .hasMessage("""
                        scores cannot be decided: faithfulness is not applicable to this answer
                        The answer makes no claim.
                        To do: assert before that there is something to judge, or record(…) the metric instead
                          case      : refund-window · trial 2/3
                          answer    : Hello!
                          report    : target/llm-report/index.html#case=refund-window&trial=2"""));

        assertThat(trial.evaluations).containsExactly(nothing);
    }

    @Test
    void recording_asserts_nothing() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> assertThatAnswer("30 days").record(answer -> HALF).contains("30"));

        assertThat(trial.evaluations).containsExactly(HALF, Evaluation.passed("contains"));
    }

    @Test
    void without_an_answer_nothing_scores() {
        assertThatThrownBy(() -> assertThatAnswer(null).scores(answer -> HALF, atLeast(0.8)))
                .hasMessage("Expected the answer to score at least 0.8 but it was null");
        assertThatThrownBy(() -> assertThatAnswer(null).record(answer -> HALF))
                .hasMessage("Expected the answer to be evaluated but it was null");
    }

    @Test
    void soft_assertions_do_not_swallow_a_judge_without_a_verdict() {
        Metric down = answer -> {
            throw new EvaluationException(Kind.JUDGE, "401");
        };
        SoftAssertions soft = new SoftAssertions();

        assertThatThrownBy(() -> soft.check(() -> assertThatAnswer("x").scores(down, atLeast(0.8))))
                .hasMessage("401");
    }

    private static Evaluation words(String answer) {
        return Evaluation.score("words", answer.split(" ").length);
    }
}
