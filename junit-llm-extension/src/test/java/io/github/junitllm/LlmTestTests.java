package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LlmTestTests {

    record Question(String id, String question) {}

    @TempDir
    Path directory;

    private LlmTestRun run(Class<?>... testClasses) {
        return LlmTestKit.reportingTo(directory.resolve("report")).run(testClasses);
    }

    static class CasesTestCase {

        @LlmTest(trials = 2)
        @LlmDataset("datasets/questions.jsonl")
        void answers(Question question, LlmTrial trial) {
            trial.output(question.question() + "!");
            trial.score("length", question.question().length());
        }
    }

    @Test
    void every_case_and_trial_is_a_node_of_its_own() {
        assertThat(run(CasesTestCase.class).trialNames())
                .containsExactly("first · trial 1/2", "first · trial 2/2", "second · trial 1/2", "second · trial 2/2");
    }

    @Test
    void every_trial_is_recorded() {
        List<TrialRecord> trials = run(CasesTestCase.class).trials();

        assertThat(trials).hasSize(4).allSatisfy(trial -> {
            assertThat(trial.test()).isEqualTo(CasesTestCase.class.getName() + "#answers");
            assertThat(trial.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(trial.trials()).isEqualTo(2);
        });
        assertThat(trials.get(2).caseId()).isEqualTo("second");
        assertThat(trials.get(2).output()).isEqualTo("And why?!");
        assertThat(trials.get(2).tags()).containsExactly("why");
        assertThat(trials.get(2).evaluations()).singleElement().satisfies(evaluation -> {
            assertThat(evaluation.name()).isEqualTo("length");
            assertThat(evaluation.score()).isEqualTo(8.0);
        });
    }

    @Test
    void a_setting_overrides_the_number_of_trials() {
        LlmTestRun run = LlmTestKit.reportingTo(directory.resolve("report"))
                .with("junit-llm.trials", "3")
                .run(CasesTestCase.class);

        assertThat(run.trialNames()).hasSize(6).contains("second · trial 3/3");
    }

    static class RolesTestCase {

        @LlmTest
        @LlmDataset(value = "datasets/roles.jsonl", input = "customerSays")
        void answers(LlmTrial trial) {
            trial.output("42");
        }
    }

    @Test
    void the_roles_that_the_annotation_names_are_recorded() {
        assertThat(run(RolesTestCase.class).trials())
                .extracting(TrialRecord::roles)
                .containsExactly(new TrialRecord.RoleRecord("customerSays", "answer", null));
    }

    static class NoDatasetTestCase {

        @LlmTest
        void greets(LlmTrial trial) {
            trial.output("hello");
        }
    }

    @Test
    void a_method_without_a_dataset_is_its_own_case() {
        assertThat(run(NoDatasetTestCase.class).trialNames()).containsExactly("greets · trial 1/1");
    }

    static class Refunds {

        record Row(String id, String question) {}
    }

    static class Returns {

        record Row(String id, String question) {}
    }

    static class OverloadedTestCase {

        @LlmTest
        @LlmDataset("datasets/one-question.jsonl")
        void answers(Refunds.Row row) {}

        @LlmTest
        @LlmDataset("datasets/one-question.jsonl")
        void answers(Returns.Row row) {}

        @LlmTest
        @LlmDataset("datasets/one-question.jsonl")
        void answers(Question question) {}
    }

    @Test
    void overloaded_methods_are_tests_of_their_own_even_where_their_types_have_the_same_simple_name() {
        String prefix = LlmTestTests.class.getName();

        assertThat(run(OverloadedTestCase.class).trials())
                .extracting(TrialRecord::test)
                .containsExactlyInAnyOrder(
                        prefix + "$OverloadedTestCase#answers(" + prefix + "$Refunds$Row)",
                        prefix + "$OverloadedTestCase#answers(" + prefix + "$Returns$Row)",
                        prefix + "$OverloadedTestCase#answers(Question)");
    }

    static class EndingsTestCase {

        @LlmTest
        void passes() {}

        @LlmTest
        void fails() {
            assertThat("wrong").isEqualTo("right");
        }

        @LlmTest
        void throws_an_exception() {
            throw new IllegalStateException("boom");
        }

        @LlmTest
        void is_assumed_away() {
            Assumptions.abort("not today");
        }

        @LlmTest
        @Timeout(value = 10, unit = TimeUnit.MILLISECONDS)
        void times_out() throws InterruptedException {
            new java.util.concurrent.CountDownLatch(1).await();
        }

        @LlmTest
        void cannot_connect() {
            throw new IllegalStateException(new java.net.ConnectException("refused"));
        }

        @LlmTest
        void is_misused() {
            throw new io.github.junitllm.evaluation.EvaluationException(
                    io.github.junitllm.evaluation.EvaluationException.Kind.SETUP, "no price");
        }
    }

    @Test
    void an_error_is_not_taken_for_a_wrong_answer() {
        assertThat(run(EndingsTestCase.class).trials())
                .extracting(TrialRecord::caseId, TrialRecord::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cannot_connect", Outcome.ERROR_INFRA),
                        org.assertj.core.groups.Tuple.tuple("fails", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("is_assumed_away", Outcome.NOT_RUN),
                        org.assertj.core.groups.Tuple.tuple("is_misused", Outcome.ERROR_SETUP),
                        org.assertj.core.groups.Tuple.tuple("passes", Outcome.PASSED),
                        org.assertj.core.groups.Tuple.tuple("throws_an_exception", Outcome.FAILED),
                        org.assertj.core.groups.Tuple.tuple("times_out", Outcome.FAILED));
    }

    @Test
    void a_method_that_measured_nothing_fails_its_node() {
        assertThat(run(EndingsTestCase.class).methodFailures())
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(
                        "NOT MEASURED: 1 of 1 trials ended in ERROR_INFRA (ConnectException)",
                        "NOT MEASURED: 1 of 1 trials ended in ERROR_SETUP (no price)",
                        "NOT MEASURED: 1 of 1 trials ended in NOT_RUN (not today)");
    }
}
