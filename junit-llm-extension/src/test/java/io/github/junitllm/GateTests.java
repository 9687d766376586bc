package io.github.junitllm;

import static io.github.junitllm.ScriptedAssistant.DOWN;
import static io.github.junitllm.ScriptedAssistant.SCRIPT;
import static io.github.junitllm.ScriptedAssistant.WRONG;
import static io.github.junitllm.ScriptedAssistant.judgedBy;
import static io.github.junitllm.ScriptedAssistant.wrongAbout;
import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Every ending of a test with gates. */
class GateTests {

    record Question(String id, String question) {}

    private static final String WRONG_ANSWER =
            "Failed, and the gate on the pass rate decides: Expected the answer to be \"30 days\" but it differs from character 1 on";

    @TempDir
    Path directory;

    private int runs;

    /** A run of its own, with the baselines of all runs of this test. */
    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report-" + ++runs))
                .with("junit-llm.baseline.dir", directory.resolve("baselines").toString());
    }

    private LlmTestRun accept(Class<?> testClass) {
        return kit().with("junit-llm.baseline", "accept").run(testClass);
    }

    /** Returns the message of the only method that failed, with the report where users have it. */
    private static String message(LlmTestRun run) {
        assertThat(run.methodFailures()).hasSize(1);
        return run.methodFailures().get(0).getMessage().replace(run.reportDirectory() + "/", "llm-report/");
    }

    @ExtendWith(ScriptedAssistant.Resolver.class)
    static class ComparedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void without_a_baseline_trials_fail_as_any_test_does_and_the_method_says_how_to_accept_one() {
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("first")).run(ComparedTestCase.class);

        assertThat(run.trialFailures()).hasSize(3);
        assertThat(message(run)).isEqualTo("""
                NO BASELINE: there is nothing to compare with. To accept one, run with -Djunit-llm.baseline=accept.
                  next
                    accept as it is : mvn test -Dtest='GateTests$ComparedTestCase#answers' -Djunit-llm.baseline=accept""");
    }

    @Test
    void an_accepted_baseline_is_kept_while_nothing_changes() {
        LlmTestRun accepted = accept(ComparedTestCase.class);
        LlmTestRun run = kit().run(ComparedTestCase.class);

        assertThat(accepted.trialNames()).hasSize(20);
        assertThat(accepted.methodFailures()).isEmpty();
        assertThat(accepted.verdict().gates())
                .extracting(GateRecord::sentence)
                .containsExactly("ACCEPTED: 2 cases with 20 trials, 20 of them passed, are the baseline in " + directory
                        + "/baselines/" + ComparedTestCase.class.getName() + "/answers.json.");
        assertThat(run.succeeded()).isEqualTo(6);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.UNCHANGED);
    }

    @Test
    void a_regression_fails_the_method_and_shows_every_case() {
        accept(ComparedTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(ComparedTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions()).hasSize(6);
        assertThat(run.trialAbortions().get(0)).hasMessage(WRONG_ANSWER).hasCauseInstanceOf(AssertionFailedError.class);
        assertThat(run.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.FAILED);
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> {
            assertThat(failure).isInstanceOf(MultipleFailuresError.class);
            assertThat(((MultipleFailuresError) failure).getFailures()).hasSize(2);
        });
        assertThat(message(run)).isEqualTo("""
                REGRESSED: pass rate 100.0 % → 0.0 % over 2 cases; 2 cases passed less often, 0 more often (p < 0.0001).
                  first: 0 of 3 passed, before 10 of 10
                    input    : What is it?
                    expected : 30 days
                    answer   : 14 days
                    baseline : 30 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=first&trial=1&test=io.github.junitllm.GateTests%24ComparedTestCase%23answers
                  second: 0 of 3 passed, before 10 of 10
                    input    : And why?
                    expected : 30 days
                    answer   : 14 days
                    baseline : 30 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=second&trial=1&test=io.github.junitllm.GateTests%24ComparedTestCase%23answers
                  next
                    look at one case : mvn test -Dtest='GateTests$ComparedTestCase#answers' -Djunit-llm.ids=first
                    accept as it is  : mvn test -Dtest='GateTests$ComparedTestCase#answers' -Djunit-llm.baseline=accept""");
    }

    static class WithoutDatasetTestCase {

        @LlmTest(trials = 5)
        @PassRate(atLeast = 0.9)
        void answers() {
            assertThat("14 days").isEqualTo("30 days");
        }
    }

    @Test
    void a_method_without_a_dataset_has_no_id_to_ask_for() {
        assertThat(message(kit().run(WithoutDatasetTestCase.class)))
                .contains("answers: 0 of 5 passed")
                .doesNotContain("junit-llm.ids");
    }

    @Test
    void a_baseline_that_could_not_be_written_fails_the_method_before_any_call() throws IOException {
        Path baselines = Files.writeString(directory.resolve("baselines"), "in the way");

        LlmTestRun run = accept(ComparedTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(message(run))
                .isEqualTo("Baseline [" + baselines.toString().replace('\\', '/')
                        + "/io.github.junitllm.GateTests$ComparedTestCase/answers.json] cannot be written: " + baselines
                        + " is no directory. Make room for it, or name another directory by junit-llm.baseline.dir.");
    }

    static class SixtyTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/sixty.jsonl")
        @NoRegression
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void one_case_of_sixty_that_always_fails_now_is_a_regression() {
        accept(SixtyTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("case-17")).run(SixtyTestCase.class);

        assertThat(message(run)).isEqualTo("""
                REGRESSED: pass rate 100.0 % → 98.3 % over 60 cases; 1 case passed less often, 0 more often (p = 0.0035).
                  case-17: 0 of 3 passed, before 10 of 10
                    input    : Question 17?
                    expected : 30 days
                    answer   : 14 days
                    baseline : 30 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=case-17&trial=1&test=io.github.junitllm.GateTests%24SixtyTestCase%23answers
                  next
                    look at one case : mvn test -Dtest='GateTests$SixtyTestCase#answers' -Djunit-llm.ids=case-17
                    accept as it is  : mvn test -Dtest='GateTests$SixtyTestCase#answers' -Djunit-llm.baseline=accept""");
    }

    @Test
    void sixty_broken_cases_stay_readable() {
        accept(SixtyTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(SixtyTestCase.class);

        assertThat(message(run).lines())
                .hasSize(1 + 10 * 7 + 50 * 4 + 3)
                .allMatch(line -> line.length() < 200)
                .endsWith(
                        "  case-60: 0 of 3 passed, before 10 of 10",
                        "    expected : 30 days",
                        "    answer   : 14 days",
                        "    baseline : 30 days",
                        "  next",
                        "    look at one case : mvn test -Dtest='GateTests$SixtyTestCase#answers' -Djunit-llm.ids=case-01",
                        "    accept as it is  : mvn test -Dtest='GateTests$SixtyTestCase#answers'"
                                + " -Djunit-llm.baseline=accept");
    }

    @Test
    void a_provider_that_is_down_is_not_measured() {
        accept(ComparedTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, DOWN).run(ComparedTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(message(run)).isEqualTo("""
                NOT MEASURED: 6 of 6 trials ended in ERROR_INFRA (ConnectException)
                  first and 1 more: ConnectException: refused""");
    }

    @Test
    void a_gate_that_failed_stays_failed_when_the_build_reruns_it() {
        accept(ComparedTestCase.class);
        LlmTestRun first = kit().with(SCRIPT, WRONG).run(ComparedTestCase.class);
        runs--;
        LlmTestRun rerun = kit().run(ComparedTestCase.class);

        assertThat(first.methodFailures()).hasSize(1);
        assertThat(rerun.succeeded()).isEqualTo(6);
        assertThat(message(rerun)).isEqualTo("""
                REGRESSED: pass rate 100.0 % → 0.0 % over 2 cases; 2 cases passed less often, 0 more often (p < 0.0001).
                  Concluded when the method first ran. A rerun is shown in the report, but changes nothing.""");
        assertThat(rerun.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.REGRESSED);
    }

    @Test
    void a_run_of_some_trials_concludes_nothing_and_swallows_nothing() throws Exception {
        accept(ComparedTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, WRONG)
                .run(selectIteration(
                        selectMethod(
                                ComparedTestCase.class,
                                ComparedTestCase.class.getDeclaredMethod(
                                        "answers", Question.class, ScriptedAssistant.class, LlmTrial.class)),
                        0));

        assertThat(run.trialNames()).containsExactly("first · trial 1/3");
        assertThat(message(run)).isEqualTo("""
                PARTIAL: not all trials were to run (only 1 of 6 trials ran), so nothing is concluded.
                  first: 0 of 1 passed, before 10 of 10
                    input    : What is it?
                    expected : 30 days
                    answer   : 14 days
                    baseline : 30 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=first&trial=1&test=io.github.junitllm.GateTests%24ComparedTestCase%23answers
                  next
                    look at one case : mvn test -Dtest='GateTests$ComparedTestCase#answers' -Djunit-llm.ids=first""");
    }

    static class LimitedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @Limit(metric = "words", atMost = "2")
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            trial.score("words", assistant.answer(trial).split(" ").length);
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_gate_on_something_else_leaves_wrong_answers_to_their_nodes() {
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(LimitedTestCase.class);

        assertThat(run.trialFailures()).hasSize(6);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.KEPT);
    }

    static class JudgedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            TrialRecorder.current()
                    .orElseThrow()
                    .evaluated(new Evaluation("faithfulness", 0.9, null, null, assistant.judge()));
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_changed_judge_leaves_the_decision_to_the_trials() {
        accept(JudgedTestCase.class);
        LlmTestRun passing = kit().with(SCRIPT, judgedBy("mild")).run(JudgedTestCase.class);
        LlmTestRun failing = kit().with(SCRIPT, judgedBy("mild about first")).run(JudgedTestCase.class);

        assertThat(passing.methodFailures()).isEmpty();
        assertThat(passing.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.INCOMPARABLE);
        assertThat(message(failing)).isEqualTo("""
                INCOMPARABLE: judge faithfulness was [strict] and is [mild about first]. To accept a new baseline, run with -Djunit-llm.baseline=accept. So the trials decide: 3 of 6 trials failed.
                  first: 0 of 3 passed, before 10 of 10
                    input    : What is it?
                    expected : 30 days
                    answer   : 14 days
                    baseline : 30 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=first&trial=1&test=io.github.junitllm.GateTests%24JudgedTestCase%23answers
                  next
                    look at one case : mvn test -Dtest='GateTests$JudgedTestCase#answers' -Djunit-llm.ids=first
                    accept as it is  : mvn test -Dtest='GateTests$JudgedTestCase#answers' -Djunit-llm.baseline=accept""");
    }

    static class FloorTestCase {

        @LlmTest(trials = 5)
        @LlmDataset("datasets/questions.jsonl")
        @PassRate(atLeast = 0.9)
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_floor_decides_without_a_baseline() {
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("second")).run(FloorTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions()).hasSize(5);
        assertThat(message(run)).isEqualTo("""
                VIOLATED: pass rate 50.0 % (5 of 10 trials, 95 % interval 23.7 % to 76.3 %), at least 90 % asked.
                  second: 0 of 5 passed
                    input    : And why?
                    expected : 30 days
                    answer   : 14 days
                    failure  : Expected the answer to be "30 days" but it differs from character 1 on
                    report   : llm-report/index.html#case=second&trial=1&test=io.github.junitllm.GateTests%24FloorTestCase%23answers
                  next
                    look at one case : mvn test -Dtest='GateTests$FloorTestCase#answers' -Djunit-llm.ids=second""");
    }

    static class FloorBesideComparisonTestCase {

        @LlmTest(trials = 5)
        @LlmDataset("datasets/questions.jsonl")
        @PassRate(atLeast = 0.5)
        @NoRegression
        @NoRegression(metric = "words")
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_floor_answers_for_failed_trials_that_could_not_be_compared() {
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("second")).run(FloorBesideComparisonTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions()).hasSize(5);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates())
                .extracting(GateRecord::verdict)
                .containsExactly(Verdict.NO_BASELINE, Verdict.NO_BASELINE, Verdict.KEPT);
    }

    @ExtendWith(ScriptedAssistant.Resolver.class)
    static class EverywhereTestCase {

        private static void check(ScriptedAssistant assistant, LlmTrial trial, String where) throws Exception {
            if (trial.caseId().equals(where)) {
                assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
            }
        }

        @BeforeEach
        void before(ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            check(assistant, trial, "first");
        }

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @PassRate(atLeast = 0.01)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            check(assistant, trial, trial.index() == 2 ? "second" : "none");
        }

        @AfterEach
        void after(ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            check(assistant, trial, trial.index() == 1 ? "second" : "none");
        }
    }

    @Test
    void a_trial_is_handed_over_wherever_it_fails() {
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(EverywhereTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(1);
        assertThat(run.trialAbortions())
                .extracting(Throwable::getMessage)
                .containsExactly(WRONG_ANSWER, WRONG_ANSWER, WRONG_ANSWER, WRONG_ANSWER, WRONG_ANSWER);
    }

    static class SlowTestCase {

        @LlmTest
        @PassRate(atLeast = 0.5)
        @Timeout(value = 10, unit = TimeUnit.MILLISECONDS)
        void answers() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    @Test
    void a_trial_that_takes_too_long_is_handed_over_as_well() {
        LlmTestRun run = kit().run(SlowTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions())
                .extracting(Throwable::getMessage)
                .containsExactly("Failed, and the gate on the pass rate decides: TimeoutException: answers() timed out"
                        + " after 10 milliseconds");
        assertThat(run.methodFailures()).hasSize(1);
    }

    static class MisusedTestCase {

        @LlmTest(trials = 3)
        @PassRate(atLeast = 0.1)
        void answers(LlmTrial trial) {
            if (trial.index() == 2) {
                throw new EvaluationException(EvaluationException.Kind.SETUP, "no price");
            }
        }
    }

    @Test
    void an_error_of_setup_fails_its_own_node() {
        LlmTestRun run = kit().with("junit-llm.maxErrors", "0.5").run(MisusedTestCase.class);

        assertThat(run.trialFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage("no price"));
        assertThat(run.methodFailures()).isEmpty();
    }

    @Test
    void a_baseline_may_be_required() {
        LlmTestRun run = kit().with("junit-llm.baseline", "require").run(ComparedTestCase.class);

        assertThat(run.succeeded()).isEqualTo(6);
        assertThat(message(run)).isEqualTo("""
                NO BASELINE: there is nothing to compare with. To accept one, run with -Djunit-llm.baseline=accept. junit-llm.baseline=require asks for one.
                  next
                    accept as it is : mvn test -Dtest='GateTests$ComparedTestCase#answers' -Djunit-llm.baseline=accept""");
    }

    @Test
    void baselines_may_be_left_aside() {
        accept(ComparedTestCase.class);
        LlmTestRun run =
                kit().with("junit-llm.baseline", "off").with(SCRIPT, WRONG).run(ComparedTestCase.class);

        assertThat(run.trialFailures()).hasSize(6);
        assertThat(run.methodFailures()).isEmpty();
    }

    @Test
    void another_run_may_be_the_baseline() {
        LlmTestRun other = kit().run(ComparedTestCase.class);
        LlmTestRun run = kit().with(
                        "junit-llm.baseline",
                        other.reportDirectory().resolve("results.json").toString())
                .with(SCRIPT, WRONG)
                .run(ComparedTestCase.class);

        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.REGRESSED);
    }

    @Test
    void a_baseline_is_measured_with_enough_trials() {
        LlmTestRun few = kit().with("junit-llm.baseline", "accept")
                .with("junit-llm.trials", "4")
                .run(ComparedTestCase.class);
        LlmTestRun enough = kit().with("junit-llm.baseline", "accept")
                .with("junit-llm.trials", "5")
                .run(ComparedTestCase.class);

        assertThat(few.methodFailures())
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "Setting [junit-llm.trials] requires at least 5 trials where a baseline is accepted, but it was [4]."));
        assertThat(few.trialNames()).isEmpty();
        assertThat(enough.trialNames()).hasSize(10);
        assertThat(enough.methodFailures()).isEmpty();
    }

    @Test
    void what_was_not_measured_does_not_become_a_baseline() {
        LlmTestRun run =
                kit().with("junit-llm.baseline", "accept").with(SCRIPT, DOWN).run(ComparedTestCase.class);

        assertThat(message(run)).isEqualTo("""
                NOT ACCEPTED: 20 of 20 trials ended in an error (ConnectException), more than junit-llm.maxErrors allows. Remove the cause and run again.
                  first and 1 more: ConnectException: refused""");
        assertThat(directory.resolve("baselines")).doesNotExist();
    }

    @Test
    void what_violates_a_floor_does_not_become_a_baseline() {
        LlmTestRun run =
                kit().with("junit-llm.baseline", "accept").with(SCRIPT, WRONG).run(FloorBesideComparisonTestCase.class);

        assertThat(run.methodFailures()).hasSize(1);
        assertThat(run.verdict().gates())
                .extracting(GateRecord::sentence)
                .contains(
                        "NOT ACCEPTED: @PassRate(atLeast = 0.5) failed, so this is nothing to compare with. Mend what it"
                                + " found, or ask for less.");
        assertThat(directory.resolve("baselines")).doesNotExist();
    }

    @Test
    void an_accepted_cost_takes_no_wrong_answer_from_its_node() {
        LlmTestRun run =
                kit().with("junit-llm.baseline", "accept").with(SCRIPT, WRONG).run(CheapTestCase.class);

        assertThat(run.trialFailures()).hasSize(20);
    }

    @ExtendWith(ScriptedAssistant.Resolver.class)
    static class CheapTestCase {

        @LlmTest
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression(metric = GateMetric.COST)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_method_that_needs_no_baseline_runs_as_ever_while_others_are_accepted() {
        LlmTestRun run = accept(FloorTestCase.class);

        assertThat(run.trialNames()).hasSize(10);
        assertThat(directory.resolve("baselines")).doesNotExist();
    }

    @Test
    void a_baseline_that_cannot_be_read_fails_the_method_before_any_call() throws Exception {
        accept(ComparedTestCase.class);
        Path baseline = directory.resolve("baselines/" + ComparedTestCase.class.getName() + "/answers.json");
        Files.writeString(baseline, "{ broken");
        LlmTestRun run = kit().run(ComparedTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(run.methodFailures())
                .singleElement()
                .extracting(Throwable::getMessage, STRING)
                .startsWith("Baseline " + baseline + ", line 1, is cut off or corrupt: ");
    }

    @Test
    void a_baseline_that_cannot_be_read_is_measured_anew_on_request() throws Exception {
        accept(ComparedTestCase.class);
        Path baseline = directory.resolve("baselines/" + ComparedTestCase.class.getName() + "/answers.json");
        String before = Files.readString(baseline);
        Files.write(baseline, new byte[] {'{', (byte) 0xff});

        assertThat(accept(ComparedTestCase.class).methodFailures()).isEmpty();
        assertThat(baseline).hasContent(before);
    }

    static class ComparedWordsTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression(metric = "words")
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            trial.score("words", assistant.answer(trial).split(" ").length);
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void failed_trials_are_measurements_while_a_baseline_is_accepted() {
        LlmTestRun run = kit().with("junit-llm.baseline", "accept")
                .with(SCRIPT, wrongAbout("first"))
                .run(ComparedTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions()).hasSize(10);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_new_baseline_says_how_it_differs_from_the_former_one() {
        accept(ComparedTestCase.class);
        LlmTestRun run = kit().with("junit-llm.baseline", "accept")
                .with(SCRIPT, wrongAbout("first"))
                .run(ComparedTestCase.class);

        assertThat(run.verdict().gates())
                .extracting(GateRecord::sentence)
                .containsExactly("ACCEPTED: 2 cases with 20 trials, 10 of them passed, are the baseline in " + directory
                        + "/baselines/" + ComparedTestCase.class.getName()
                        + "/answers.json. Compared with the former one: REGRESSED:"
                        + " pass rate 100.0 % → 50.0 % over 2 cases; 1 case passed less often, 0 more often"
                        + " (p < 0.0001).");
    }

    @Test
    void trials_in_parallel_come_to_the_same_verdict() {
        accept(SixtyTestCase.class);
        LlmTestRun run = kit().inParallel(8).with(SCRIPT, wrongAbout("case-17")).run(SixtyTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.REGRESSED);
        assertThat(run.verdict().cases())
                .filteredOn(ComparedCase::worse)
                .extracting(ComparedCase::caseId)
                .containsExactly("case-17");
    }

    @Test
    void a_dry_run_calls_nothing_and_says_what_would_run() {
        accept(ComparedTestCase.class);
        LlmTestRun run = kit().with("junit-llm.dryRun", "true").run(ComparedTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(run.methodAbortions()).singleElement().satisfies(aborted -> assertThat(aborted)
                .hasMessage(
                        "GateTests.ComparedTestCase.answers: 6 trials · about 6 s (from the baseline's usage) · one at"
                                + " a time"));
        assertThat(run.wroteNothing()).isTrue();
    }

    static class UngatedTestCase {

        @Test
        @NoRegression
        void plain() {}
    }

    @Test
    void a_gate_on_a_plain_test_fails_it() {
        assertThat(kit().run(UngatedTestCase.class).trialFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessage("@NoRegression requires an @LlmTest, but [plain] is none."
                                + " Replace its @Test by @LlmTest."));
    }

    static class TracedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, Tracer tracer, LlmTrial trial) throws Exception {
            String answer = assistant.answer(trial);
            tracer.spanBuilder("chat")
                    .setAttribute("gen_ai.operation.name", "chat")
                    .setAttribute("gen_ai.request.model", answer.equals("30 days") ? "large" : "small")
                    .startSpan()
                    .end();
            assertThatAnswer(answer).isEqualTo("30 days");
        }
    }

    @Test
    void what_the_subject_has_changed_is_named_as_the_likely_cause() {
        accept(TracedTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(TracedTestCase.class);

        assertThat(message(run)).contains("""
                  likely causes, changed since the baseline
                    model large became small
                  next
                """.indent(0));
    }

    static class EditedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("target/gate-tests/edited.jsonl")
        @NoRegression
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    private static void write(String file, String... questions) throws IOException {
        List<String> rows = IntStream.range(0, questions.length)
                .mapToObj(row -> "{\"id\": \"case-%d\", \"question\": \"%s\"}".formatted(row, questions[row]))
                .toList();
        Path path = ProjectDirectory.current().resolve("target/gate-tests").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, rows);
    }

    @Test
    void an_edited_case_fails_its_own_nodes_while_the_others_are_compared() throws IOException {
        write("edited.jsonl", "one", "two", "three", "four", "five", "six");
        accept(EditedTestCase.class);
        write("edited.jsonl", "one", "two", "three", "four", "five", "seven");
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("case-5")).run(EditedTestCase.class);

        assertThat(run.trialFailures()).hasSize(3);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates())
                .extracting(GateRecord::sentence)
                .containsExactly("UNCHANGED: no case passed less often than in the baseline (5 cases, 100.0 %)."
                        + " Not compared: 1 edited.");
    }

    static class GoneTestCase {

        @LlmTest
        void stays() {}
    }

    @Test
    void a_baseline_whose_test_is_gone_is_named() throws IOException {
        accept(ComparedTestCase.class);
        Path baselines = directory.resolve("baselines");
        Path folder = baselines.resolve(ComparedTestCase.class.getName());
        Path renamed = baselines.resolve(GoneTestCase.class.getName());
        Files.move(folder, renamed);
        Path file = renamed.resolve("answers.json");
        Files.writeString(file, Files.readString(file).replace("ComparedTestCase", "GoneTestCase"));
        LlmTestRun run = kit().run(GoneTestCase.class);

        assertThat(run.run().notices())
                .containsExactly("Baseline [" + file + "] is of the test [" + GoneTestCase.class.getName()
                        + "#answers], which is gone. Delete it, or rename it with its test.");
    }

    @Test
    void a_baseline_whose_test_is_there_is_not_named() {
        accept(ComparedTestCase.class);

        assertThat(kit().run(GoneTestCase.class).run().notices()).isEmpty();
    }

    static class MarkedTestCase {

        @LlmTest(trials = 3)
        @LlmDataset("datasets/marked.jsonl")
        @PassRate(atLeast = 0.5)
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_case_that_must_pass_fails_its_own_node() {
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("safety")).run(MarkedTestCase.class);

        assertThat(run.trialFailures()).hasSize(3);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.KEPT);
    }

    @Test
    void a_quarantined_case_fails_nothing_and_counts_nowhere() {
        LlmTestRun run = kit().with(SCRIPT, wrongAbout("flaky")).run(MarkedTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions())
                .hasSize(3)
                .first()
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "quarantined until 2999-12-01: the carrier is down: Expected the answer to be \"30 days\" but it differs from character 1 on");
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates())
                .extracting(GateRecord::sentence)
                .allMatch(sentence -> sentence.startsWith("KEPT: pass rate 100.0 % (9 of 9 trials, "));
    }

    @Test
    void a_filtered_run_concludes_nothing_and_its_trials_fail_their_nodes() {
        accept(ComparedTestCase.class);
        LlmTestRun run =
                kit().with("junit-llm.ids", "first").with(SCRIPT, WRONG).run(ComparedTestCase.class);

        assertThat(run.trialFailures()).hasSize(3);
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.PARTIAL);
    }

    @Test
    void a_filtered_run_is_not_accepted_before_anything_is_paid_for() {
        LlmTestRun run = kit().with("junit-llm.ids", "first")
                .with("junit-llm.baseline", "accept")
                .run(ComparedTestCase.class);

        assertThat(run.trialNames()).isEmpty();
        assertThat(message(run))
                .isEqualTo("Setting [junit-llm.baseline] requires all cases of a test where a"
                        + " baseline is accepted, but of [" + ComparedTestCase.class.getName()
                        + "#answers] it runs only the ids [first].");
    }

    @ExtendWith(LlmExtension.class)
    static class ParameterizedTestCase {

        @ParameterizedTest
        @LlmDataset("datasets/sixty.jsonl")
        @NoRegression
        @ExtendWith(ScriptedAssistant.Resolver.class)
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial) throws Exception {
            assertThatAnswer(assistant.answer(trial)).isEqualTo("30 days");
        }
    }

    @Test
    void a_parameterized_test_is_gated_as_well() {
        LlmTestRun accepted = accept(ParameterizedTestCase.class);
        LlmTestRun run = kit().with(SCRIPT, WRONG).run(ParameterizedTestCase.class);

        assertThat(accepted.trialNames()).hasSize(600);
        assertThat(run.trialFailures()).isEmpty();
        assertThat(run.trialAbortions()).hasSize(60);
        assertThat(run.methodFailures()).hasSize(1);
        assertThat(run.verdict().gates()).extracting(GateRecord::verdict).containsExactly(Verdict.REGRESSED);
    }
}
