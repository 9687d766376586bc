package io.github.junitllm;

import static io.github.junitllm.ScriptedAssistant.SCRIPT;
import static io.github.junitllm.ScriptedAssistant.WRONG;
import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.opentelemetry.api.trace.Tracer;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of a trial against what its case took when the baseline was accepted. */
class BaselineBoundTests {

    record Question(String id, String question) {}

    @TempDir
    Path directory;

    private int runs;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report-" + ++runs))
                .with("junit-llm.baseline.dir", directory.resolve("baselines").toString());
    }

    private LlmTestRun run(String mode, Class<?> testClass) {
        return kit().with("junit-llm.baseline", mode).run(testClass);
    }

    private static List<String> firstLines(LlmTestRun run) {
        return run.trials().stream()
                .map(TrialRecord::failure)
                .filter(Objects::nonNull)
                .map(failure ->
                        String.valueOf(failure.message()).lines().findFirst().orElse(""))
                .distinct()
                .toList();
    }

    /** Calls a model that takes 1 100 tokens, or 1 430 for a wrong answer. */
    private static void call(ScriptedAssistant assistant, LlmTrial trial, Tracer tracer) throws ConnectException {
        boolean isRight = assistant.answer(trial).equals("30 days");
        tracer.spanBuilder("chat gpt-5-mini")
                .setAttribute("gen_ai.operation.name", "chat")
                .setAttribute("gen_ai.provider.name", "openai")
                .setAttribute("gen_ai.request.model", "gpt-5-mini")
                .setAttribute("gen_ai.usage.input_tokens", isRight ? 1_000 : 1_300)
                .setAttribute("gen_ai.usage.output_tokens", isRight ? 100 : 130)
                .startSpan()
                .end();
    }

    @ExtendWith(ScriptedAssistant.Resolver.class)
    static class TokensTestCase {

        @LlmTest(trials = 1)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial, Tracer tracer) throws Exception {
            call(assistant, trial, tracer);
            assertThat(trial.trace()).usesAtMostTimes(1.2, trial.baseline()).costsAtMostTimes(1.3, trial.baseline());
        }
    }

    @Test
    void the_first_baseline_can_be_accepted_and_bounds_the_next_run() {
        LlmTestRun accepted = run("accept", TokensTestCase.class);
        LlmTestRun same = run("compare", TokensTestCase.class);
        LlmTestRun more = kit().with(SCRIPT, WRONG).run(TokensTestCase.class);

        assertThat(accepted.trials())
                .hasSize(20)
                .extracting(TrialRecord::outcome)
                .containsOnly(Outcome.PASSED);
        assertThat(accepted.methodFailures()).isEmpty();
        assertThat(same.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.PASSED);
        assertThat(more.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.FAILED);
        assertThat(firstLines(more))
                .containsExactly("Expected the model calls to use at most 1.2 times the baseline's 1 100 tokens"
                        + " (10 trials), which is 1 320, but 1 430 were used");
    }

    @Test
    void without_a_baseline_the_error_names_the_command_that_accepts_one() {
        LlmTestRun run = run("compare", TokensTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.ERROR_SETUP);
        assertThat(firstLines(run))
                .containsExactly("trial.baseline() requires a baseline of the case, but there is none. To accept one:"
                        + " mvn test -Dtest='BaselineBoundTests$TokensTestCase#answers' -Djunit-llm.baseline=accept");
    }

    @Test
    void a_run_that_looks_at_no_baseline_measures_only() {
        LlmTestRun run = run("off", TokensTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.PASSED);
    }

    static class WithoutGateTestCase {

        @LlmTest
        void answers(LlmTrial trial) {
            trial.baseline();
        }
    }

    @Test
    void a_method_without_a_gate_never_gets_a_baseline() {
        LlmTestRun run = run("compare", WithoutGateTestCase.class);

        assertThat(firstLines(run))
                .containsExactly("trial.baseline() requires a gate that compares with a baseline, so that one is"
                        + " accepted. Add @NoRegression to the method.");
    }

    @ExtendWith(ScriptedAssistant.Resolver.class)
    static class TimeTestCase {

        @LlmTest(trials = 1)
        @LlmDataset("datasets/questions.jsonl")
        @NoRegression
        void answers(Question question, ScriptedAssistant assistant, LlmTrial trial, Tracer tracer) throws Exception {
            call(assistant, trial, tracer);
            assertThat(trial.trace()).takesAtMostTimes(2, trial.baseline());
        }
    }

    @Test
    void an_accepted_baseline_holds_no_times() {
        run("accept", TimeTestCase.class);

        LlmTestRun run = run("compare", TimeTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).containsOnly(Outcome.ERROR_SETUP);
        assertThat(firstLines(run)).containsExactly("takesAtMostTimes cannot be decided: the baseline holds no time");
    }
}
