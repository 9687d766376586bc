package io.github.junitllm;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.tuple;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.MultipleFailuresError;

class AssertAllTests {

    @TempDir
    Path directory;

    private LlmTestRun run(Class<?> testClass) {
        return LlmTestKit.reportingTo(directory).run(testClass);
    }

    static class TwoFailuresTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            trial.assertAll(soft -> {
                soft.check(() -> assertThatAnswer("within 40 days").contains("30 days"));
                soft.check(() -> assertThatAnswer("within 40 days").contains("40 days"));
                soft.assertThat(40).as("days").isEqualTo(30);
            });
        }
    }

    static class HardFailureTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            trial.assertAll(soft -> {
                soft.check(() -> assertThatAnswer("within 40 days").contains("30 days"));
                assertThatAnswer("within 40 days").endsWith(".");
            });
        }
    }

    static class UndecidedTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            trial.assertAll(soft -> {
                soft.check(() -> assertThatAnswer("within 40 days").contains("30 days"));
                soft.check(() -> assertThat(trial.trace()).hasNoErrors());
                soft.check(() -> assertThatAnswer("within 40 days").contains("never reached"));
            });
        }
    }

    static class PassingTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            trial.assertAll(soft -> soft.check(() -> assertThatAnswer("30 days").contains("30 days")));
        }
    }

    static class AssertJsOwnTestCase {

        @LlmTest
        void answers() {
            SoftAssertions.assertSoftly(soft -> {
                soft.check(() -> assertThatAnswer("within 40 days").contains("30 days"));
                soft.assertThat(40).isEqualTo(30);
            });
        }
    }

    @Test
    void every_failure_is_reported_and_every_verdict_recorded() {
        LlmTestRun run = run(TwoFailuresTestCase.class);

        assertThat(failures(run))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("Expected the answer to contain \"30 days\" but it does not\n"),
                        second -> assertThat(second).startsWith("[days] "));
        TrialRecord trial = run.trials().get(0);
        assertThat(trial.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(trial.evaluations())
                .extracting(Evaluation::name, Evaluation::label)
                .containsExactly(tuple("contains", "fail"), tuple("contains", "pass"));
    }

    @Test
    void an_assertion_that_throws_at_once_is_one_more_failure() {
        assertThat(failures(run(HardFailureTestCase.class)))
                .extracting(message -> message.lines().findFirst().orElseThrow())
                .containsExactly(
                        "Expected the answer to contain \"30 days\" but it does not",
                        "Expected the answer to end with \".\" but it does not");
    }

    @Test
    void what_cannot_be_decided_ends_it_with_the_failures_so_far() {
        LlmTestRun run = run(UndecidedTestCase.class);

        assertThat(run.trials().get(0).outcome()).isEqualTo(Outcome.ERROR_SETUP);
        assertThat(run.trialFailures()).singleElement().satisfies(failure -> {
            assertThat(failure)
                    .isInstanceOfSatisfying(EvaluationException.class, undecided -> assertThat(undecided.kind())
                            .isEqualTo(Kind.SETUP));
            assertThat(failure.getSuppressed()).singleElement().satisfies(suppressed -> assertThat(suppressed)
                    .hasMessageStartingWith("Expected the answer to contain \"30 days\" but it does not\n"));
        });
    }

    @Test
    void without_a_failure_the_trial_passes() {
        assertThat(run(PassingTestCase.class).trials().get(0).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void soft_assertions_of_assertj_fail_a_trial_too() {
        LlmTestRun run = run(AssertJsOwnTestCase.class);

        assertThat(run.trials().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failures(run)).hasSize(2);
    }

    private static List<String> failures(LlmTestRun run) {
        assertThat(run.trialFailures()).singleElement().isInstanceOf(MultipleFailuresError.class);
        MultipleFailuresError error =
                (MultipleFailuresError) run.trialFailures().get(0);
        return error.getFailures().stream()
                .map(Throwable::getMessage)
                .map(String::strip)
                .toList();
    }
}
