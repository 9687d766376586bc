package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several metrics decide together, where each holds (+), fails (-), has no verdict (!) or nothing to measure (?). */
class ScoreTallyTests {

    @ParameterizedTest
    @CsvSource({
        "++, holds, holds, holds",
        "+-, fails, holds, fails",
        "--, fails, fails, fails",
        "+!, undecided, holds, undecided",
        "-!, fails, undecided, fails",
        "!!, undecided, undecided, undecided",
        "+?, undecided, holds, undecided",
        "-?, fails, undecided, fails",
        "++-, fails, holds, holds",
        "+--, fails, holds, fails",
        "+-!, fails, holds, undecided",
        "++!, undecided, holds, holds",
        "--!, fails, undecided, fails",
        "+!!, undecided, holds, undecided",
        "-!!, fails, undecided, undecided",
        "-?!, fails, undecided, undecided"
    })
    void what_has_no_verdict_decides_nothing(String metrics, String all, String any, String two) {
        Metric[] given = metrics.chars().mapToObj(ScoreTallyTests::metric).toArray(Metric[]::new);

        assertThat(outcome(() -> assertThatAnswer("x").scoresAll(atLeast(1), given)))
                .isEqualTo(all);
        assertThat(outcome(() -> assertThatAnswer("x").scoresAny(atLeast(1), given)))
                .isEqualTo(any);
        assertThat(outcome(() -> assertThatAnswer("x").scoresAtLeast(2, atLeast(1), given)))
                .isEqualTo(two);
    }

    @Test
    void all_are_evaluated_and_recorded_also_where_one_decides() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> {
            assertThatAnswer("x").scoresAny(atLeast(1), metric('+'), metric('-'), metric('?'), metric('!'));
            assertThatThrownBy(() -> assertThatAnswer("x").scoresAll(atLeast(1), metric('-'), metric('+'), metric('!')))
                    .hasMessage("""
                            Expected the answer to score at least 1 on all of 3 metrics but it did on 1
                              case      : refund-window · trial 2/3
                              scores    : low 0.9996 ✗
                                          high 1 (uncalibrated judge) ✓
                                          metric 3 has no verdict: 401
                              answer    : x
                              report    : target/llm-report/index.html#case=refund-window&trial=2""");
        });

        assertThat(trial.evaluations)
                .extracting(evaluation -> evaluation.name() + " " + evaluation.label())
                .containsExactly("high pass", "low fail", "nothing not_applicable", "low fail", "high pass");
    }

    @Test
    void the_first_that_has_no_verdict_says_why() {
        assertThatThrownBy(() -> assertThatAnswer("x").scoresAll(atLeast(1), metric('?'), metric('!')))
                .hasMessage("401\nUnauthorized");
        assertThatThrownBy(() -> assertThatAnswer("x").scoresAny(atLeast(1), metric('-'), metric('?')))
                .isInstanceOfSatisfying(EvaluationException.class, error -> assertThat(error.kind())
                        .isEqualTo(Kind.JUDGE))
                .hasMessage("""
                        scoresAny cannot be decided: nothing is not applicable to this answer
                        To do: assert before that there is something to judge, or record(…) the metric instead
                          answer    : x""");
    }

    @Test
    void numbers_of_metrics_that_could_not_fail_are_refused() {
        assertUndecided(
                () -> assertThatAnswer("x").scoresAll(atLeast(1)),
                "scoresAll requires at least one metric, else nothing could fail");
        assertUndecided(
                () -> assertThatAnswer("x").scoresAtLeast(0, atLeast(1), metric('+')),
                "scoresAtLeast requires a number from 1 to 1, the number of metrics, but it was 0");
        assertUndecided(
                () -> assertThatAnswer("x").scoresAtLeast(2, atLeast(1), metric('+')),
                "scoresAtLeast requires a number from 1 to 1, the number of metrics, but it was 2");
    }

    @Test
    void without_an_answer_nothing_scores() {
        assertThatThrownBy(() -> assertThatAnswer(null).scoresAny(atLeast(1), metric('+')))
                .hasMessage("Expected the answer to score at least 1 on any of 1 metric but it was null");
    }

    @Test
    void a_trace_is_scored_alike() {
        TraceMetric down = trace -> {
            throw new EvaluationException(Kind.JUDGE, "401");
        };
        TraceMetric low = trace -> Evaluation.score("low", 0);

        assertThatThrownBy(() -> assertThat(RefundTrial.usual()).scoresAny(atLeast(1), low, down))
                .hasMessage("401");
        assertThat(outcome(() -> assertThat(RefundTrial.usual()).scoresAll(atLeast(1), low, down)))
                .isEqualTo("fails");
        assertThat(outcome(() -> assertThat(RefundTrial.usual()).scoresAtLeast(1, atLeast(0), low, down)))
                .isEqualTo("holds");
    }

    private static Metric metric(int kind) {
        return switch (kind) {
            case '+' -> answer -> new Evaluation("high", 1.0, null, null, "a judge");
            case '-' -> answer -> Evaluation.score("low", 0.9996);
            case '?' -> answer -> new Evaluation("nothing", null, Evaluation.NOT_APPLICABLE, null, null);
            default ->
                answer -> {
                    throw new EvaluationException(Kind.JUDGE, "401\nUnauthorized");
                };
        };
    }

    private static String outcome(Runnable assertion) {
        Throwable thrown = catchThrowable(assertion::run);
        if (thrown == null) {
            return "holds";
        }
        return thrown instanceof EvaluationException ? "undecided" : "fails";
    }
}
