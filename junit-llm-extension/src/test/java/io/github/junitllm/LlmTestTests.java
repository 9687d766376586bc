package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
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
        assertThat(trials.get(2).llmCase().tags()).containsExactly("why");
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
                .extracting(trial -> trial.llmCase().roles())
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
            new CountDownLatch(1).await();
        }

        @LlmTest
        void cannot_connect() {
            throw new IllegalStateException(new ConnectException("refused"));
        }

        @LlmTest
        void is_misused() {
            throw new EvaluationException(Kind.SETUP, "no price");
        }
    }

    @Test
    void an_error_is_not_taken_for_a_wrong_answer() {
        assertThat(run(EndingsTestCase.class).trials())
                .extracting(TrialRecord::caseId, TrialRecord::outcome)
                .containsExactly(
                        tuple("cannot_connect", Outcome.ERROR_INFRA),
                        tuple("fails", Outcome.FAILED),
                        tuple("is_assumed_away", Outcome.NOT_RUN),
                        tuple("is_misused", Outcome.ERROR_SETUP),
                        tuple("passes", Outcome.PASSED),
                        tuple("throws_an_exception", Outcome.FAILED),
                        tuple("times_out", Outcome.FAILED));
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

    static class GroupedFailuresTestCase {

        private static void judge() {
            throw new EvaluationException(Kind.JUDGE, "no verdict");
        }

        private static void answer() {
            assertThat("wrong").isEqualTo("right");
        }

        @LlmTest
        void holds_an_error_alone() {
            assertAll(GroupedFailuresTestCase::judge);
        }

        @LlmTest
        void holds_a_wrong_answer_too() {
            assertAll(GroupedFailuresTestCase::judge, GroupedFailuresTestCase::answer);
        }

        @LlmTest
        void comes_wrapped_from_another_thread() {
            throw new CompletionException(new EvaluationException(Kind.JUDGE, "no verdict"));
        }

        @LlmTest
        void wraps_a_wrong_answer_about_a_connection() {
            throw new CompletionException(new AssertionError("wrong", new ConnectException("refused")));
        }
    }

    @Test
    void an_error_that_comes_wrapped_or_grouped_is_not_taken_for_a_wrong_answer() {
        LlmTestRun run = run(GroupedFailuresTestCase.class);

        assertThat(run.trials())
                .extracting(TrialRecord::caseId, TrialRecord::outcome)
                .containsExactly(
                        tuple("comes_wrapped_from_another_thread", Outcome.ERROR_JUDGE),
                        tuple("holds_a_wrong_answer_too", Outcome.FAILED),
                        tuple("holds_an_error_alone", Outcome.ERROR_JUDGE),
                        tuple("wraps_a_wrong_answer_about_a_connection", Outcome.FAILED));
        assertThat(run.methodFailures()).hasSize(2).allSatisfy(failure -> assertThat(failure)
                .hasMessage("NOT MEASURED: 1 of 1 trials ended in ERROR_JUDGE (no verdict)"));
    }

    static class SomeErrorsTestCase {

        @LlmTest(trials = 100)
        void answers(LlmTrial trial) throws ConnectException {
            if (trial.index() <= 29) {
                throw new ConnectException("refused");
            }
        }
    }

    @Test
    void more_errors_than_allowed_fail_the_method() {
        assertThat(run(SomeErrorsTestCase.class).methodFailures())
                .extracting(Throwable::getMessage)
                .containsExactly("NOT MEASURED: 29 of 100 trials ended in ERROR_INFRA (ConnectException);"
                        + " at most 5 % may (junit-llm.maxErrors)");
    }

    @Test
    void exactly_as_many_errors_as_allowed_do_not_fail_the_method() {
        LlmTestRun run = LlmTestKit.reportingTo(directory.resolve("report"))
                .with("junit-llm.maxErrors", "0.29")
                .run(SomeErrorsTestCase.class);

        assertThat(run.trialFailures()).hasSize(29);
        assertThat(run.methodFailures()).isEmpty();
    }

    static class NeverBegunTestCase {

        NeverBegunTestCase() {
            throw new IllegalStateException("no application");
        }

        @LlmTest(trials = 2)
        void answers() {}
    }

    @Test
    void a_method_whose_trials_never_begin_fails_its_node() {
        LlmTestRun run = run(NeverBegunTestCase.class);

        assertThat(run.trialFailures()).hasSize(2);
        assertThat(run.methodFailures())
                .extracting(Throwable::getMessage)
                .containsExactly("NOT MEASURED: 2 of 2 trials ended in ERROR_SETUP (no application)");
    }

    abstract static class SharedTestCase {

        @LlmTest
        void answers() {}

        @Nested
        class Inner {

            @LlmTest
            void answers() {}
        }
    }

    static class OneTestCase extends SharedTestCase {}

    static class OtherTestCase extends SharedTestCase {}

    @Test
    void inherited_methods_are_named_after_the_class_that_inherited_them() {
        LlmTestRun run = run(OneTestCase.class, OtherTestCase.class);

        assertThat(run.trials())
                .extracting(TrialRecord::test)
                .containsExactly(
                        OneTestCase.class.getName() + "#answers",
                        OneTestCase.class.getName() + "$Inner#answers",
                        OtherTestCase.class.getName() + "#answers",
                        OtherTestCase.class.getName() + "$Inner#answers");
    }

    @LlmTest(trials = 2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface TwiceTried {}

    static class ComposedTestCase {

        @TwiceTried
        void answers() {}
    }

    @Test
    void an_annotation_may_be_composed_of_ours() {
        assertThat(run(ComposedTestCase.class).trialNames())
                .containsExactly("answers · trial 1/2", "answers · trial 2/2");
    }
}
