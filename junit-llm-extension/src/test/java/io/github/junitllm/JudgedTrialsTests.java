package io.github.junitllm;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;
import static io.github.junitllm.assertions.LlmAssertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.Judges;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Exchange;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges with real clients in real trials: what they say and what they take never passes for the application's. */
class JudgedTrialsTests {

    record Policy(String id, String question) {}

    record Numbered(String id) {}

    @TempDir
    Path directory;

    private static ChatModel model(LoopbackOpenAi provider, ChatModelListener... listeners) {
        return OpenAiChatModel.builder()
                .baseUrl(provider.baseUrl())
                .apiKey("key")
                .modelName("gpt-5-mini")
                .maxRetries(0)
                .listeners(List.of(listeners))
                .build();
    }

    private static String claim(String verdict) {
        return "{\"claims\":[{\"claim\":\"30 days\",\"evidence\":\"within 30 days\",\"reasoning\":\"it says so\",\"verdict\":\""
                + verdict + "\"}]}";
    }

    private static long sum(LoopbackOpenAi provider, ToLongFunction<Exchange> tokens) {
        return provider.ledger().stream().mapToLong(tokens).sum();
    }

    private LlmTestRun run(Class<?> testClass) {
        return LlmTestKit.reportingTo(directory.resolve("report")).run(testClass);
    }

    static class RolesTestCase {

        private static final LoopbackOpenAi PROVIDER =
                LoopbackOpenAi.thinking(request -> Answer.text(claim("SUPPORTED")));

        @LlmTest
        @LlmDataset("datasets/policies.jsonl")
        void judged_by_what_the_case_says(Policy policy) {
            assertThatAnswer("30 days").scores(Judges.faithfulness(model(PROVIDER)), atLeast(1));
        }
    }

    @Test
    void what_a_judge_needs_comes_from_the_case() {
        try (LoopbackOpenAi provider = RolesTestCase.PROVIDER) {
            assertThat(run(RolesTestCase.class).succeeded()).isEqualTo(2);
            assertThat(provider.ledger())
                    .extracting(exchange ->
                            exchange.request().at("/messages/1/content").asText())
                    .containsExactlyInAnyOrder(
                            "{\"input\":\"Until when can I return it?\",\"context\":\"Returns are accepted within 30 days.\",\"answer\":\"30 days\"}",
                            "{\"input\":\"Who pays?\",\"context\":\"[\\\"The shop pays.\\\",\\\"Express is extra.\\\"]\",\"answer\":\"30 days\"}");
        }
    }

    static class BareJudgeTestCase {

        private static final LoopbackOpenAi APPLICATION =
                LoopbackOpenAi.thinking(request -> Answer.text("Within 30 days."));
        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.answering(
                Answer.text("prose"), Answer.text(claim("SUPPORTED")), Answer.text(claim("UNKNOWN")));

        @LlmTest
        void judged(LlmTrial trial) {
            JudgedTrialsTests.judged(trial, model(APPLICATION, LlmTracing.chatModelListener()), model(JUDGE));
        }
    }

    static class TracedJudgeTestCase {

        private static final LoopbackOpenAi APPLICATION =
                LoopbackOpenAi.thinking(request -> Answer.text("Within 30 days."));
        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.answering(
                Answer.text("prose"), Answer.text(claim("SUPPORTED")), Answer.text(claim("UNKNOWN")));

        @LlmTest
        void judged(LlmTrial trial) {
            JudgedTrialsTests.judged(
                    trial,
                    model(APPLICATION, LlmTracing.chatModelListener()),
                    model(JUDGE, LlmTracing.chatModelListener()));
        }
    }

    private static void judged(LlmTrial trial, ChatModel application, ChatModel judgesModel) {
        Judge judge = Judges.faithfulness(judgesModel).given("Returns are accepted within 30 days.");
        assertThatAnswer(application.chat("How long?")).scores(judge, atLeast(1));
        trial.record(judge.named("second opinion"));
        assertThat(trial.trace()).hasNoErrors().hasModelCalls(1);
        assertThat(trial.trace().evaluationSteps()).hasSize(2).allSatisfy(step -> assertThat(step.returnedModel())
                .contains("gpt-5-mini-2024-07-18"));
    }

    @Test
    void a_judges_usage_is_its_own_where_its_model_is_not_traced() {
        TrialRecord trial =
                assertCountedOnce(BareJudgeTestCase.class, BareJudgeTestCase.APPLICATION, BareJudgeTestCase.JUDGE);

        assertThat(trial.steps())
                .extracting(StepRecord::kind)
                .containsExactly("model_call", "evaluation", "evaluation");
    }

    @Test
    void and_where_it_is() {
        TrialRecord trial = assertCountedOnce(
                TracedJudgeTestCase.class, TracedJudgeTestCase.APPLICATION, TracedJudgeTestCase.JUDGE);

        assertThat(trial.steps())
                .extracting(StepRecord::kind)
                .containsExactly("model_call", "evaluation", "model_call", "model_call", "evaluation", "model_call");
    }

    private TrialRecord assertCountedOnce(Class<?> testClass, LoopbackOpenAi application, LoopbackOpenAi judge) {
        try (application;
                judge) {
            TrialRecord trial = run(testClass).trials().get(0);

            assertThat(trial.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(trial.usage().modelCalls()).isEqualTo(1);
            assertThat(trial.usage().inputTokens())
                    .isEqualTo(sum(application, exchange -> exchange.tokens().input()));
            assertThat(trial.judging().calls()).isEqualTo(3);
            assertThat(trial.judging().inputTokens())
                    .isEqualTo(sum(judge, exchange -> exchange.tokens().input()));
            assertThat(trial.judging().outputTokens())
                    .isEqualTo(sum(judge, exchange -> exchange.tokens().output()));
            assertScores(trial);
            return trial;
        }
    }

    private static void assertScores(TrialRecord trial) {
        assertThat(trial.evaluations())
                .extracting(Evaluation::name, Evaluation::score, Evaluation::label)
                .startsWith(tuple("faithfulness", 1.0, Evaluation.PASS), tuple("second opinion", 0.0, null));
        assertThat(trial.evaluations())
                .first()
                .extracting(Evaluation::evaluator)
                .asString()
                .matches("faithfulness@gpt-5-mini [0-9a-f]{16}");
    }

    static class WrongKeyTestCase {

        private static final LoopbackOpenAi APPLICATION =
                LoopbackOpenAi.thinking(request -> Answer.text("Within 30 days."));
        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.thinking(request -> Answer.failure(401));

        @LlmTest(trials = 3)
        void judged() {
            ChatModel traced = model(JUDGE, LlmTracing.chatModelListener());
            String answer = model(APPLICATION, LlmTracing.chatModelListener()).chat("How long?");
            assertThatAnswer(answer).scores(Judges.faithfulness(traced).given("30 days"), atLeast(1));
        }
    }

    @Test
    void a_judge_with_a_wrong_key_is_no_failed_call_of_the_application() {
        try (LoopbackOpenAi application = WrongKeyTestCase.APPLICATION;
                LoopbackOpenAi judge = WrongKeyTestCase.JUDGE) {
            LlmTestRun run = run(WrongKeyTestCase.class);

            assertThat(run.trials()).hasSize(3).allSatisfy(trial -> {
                assertThat(trial.outcome()).isEqualTo(Outcome.ERROR_JUDGE);
                assertThat(trial.output()).isEqualTo("Within 30 days.");
                assertThat(trial.usage().failedModelCalls()).isZero();
                assertThat(trial.judging())
                        .isEqualTo(new JudgingRecord(
                                1, null, null, null, trial.judging().unpricedCalls()));
                assertThat(trial.evaluations()).isEmpty();
            });
            assertThat(application.ledger()).hasSize(3);
            assertThat(judge.ledger()).hasSize(3);
            assertThat(run.methodFailures())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .startsWith("NOT MEASURED: 3 of 3 trials ended in ERROR_JUDGE"
                            + " (Judge [faithfulness@gpt-5-mini] gave no verdict: TRANSPORT (401))");
        }
    }

    static class CaughtJudgeTestCase {

        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.thinking(request -> Answer.failure(503));

        @LlmTest
        void answers_wrongly_after_the_judge_failed() {
            ChatModel traced = model(JUDGE, LlmTracing.chatModelListener());
            try {
                assertThatAnswer("x").record(Judges.faithfulness(traced).given("30 days"));
            } catch (RuntimeException e) {
                throw new IllegalStateException("the application's own trouble");
            }
        }
    }

    @Test
    void a_judges_failed_call_makes_no_infrastructure_error_of_another_exception() {
        try (LoopbackOpenAi judge = CaughtJudgeTestCase.JUDGE) {
            assertThat(run(CaughtJudgeTestCase.class).trials())
                    .extracting(TrialRecord::outcome)
                    .containsExactly(Outcome.FAILED);
            assertThat(judge.ledger()).hasSize(1);
        }
    }

    static class NothingRecordedTestCase {

        @LlmTest
        void records_before_there_is_an_answer(LlmTrial trial) {
            trial.record(answer -> Evaluation.score("length", answer.length()));
        }
    }

    @Test
    void a_metric_without_an_answer_is_an_error_of_setup() {
        LlmTestRun run = run(NothingRecordedTestCase.class);

        assertThat(run.trials()).extracting(TrialRecord::outcome).containsExactly(Outcome.ERROR_SETUP);
        assertThat(run.trialFailures())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("trial.record(metric) requires an answer, but none was recorded."
                        + " Call assertThatAnswer(answer) or trial.output(answer) before.");
    }

    static class LeakedSpanTestCase {

        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.thinking(request -> Answer.text(claim("SUPPORTED")));

        @LlmTest
        @SuppressWarnings("MustBeClosedChecker") // the library that leaks is what this is about
        void judged_while_a_library_left_a_span_current(Tracer tracer, LlmTrial trial) {
            var leaked = tracer.spanBuilder("leaked").startSpan();
            leaked.end();
            Context.current().with(leaked).makeCurrent();
            assertThatAnswer("30 days").record(Judges.faithfulness(model(JUDGE)).given("30 days"));
            tracer.spanBuilder("later").startSpan().end();
        }
    }

    @Test
    void an_evaluation_is_no_part_of_what_a_library_left_open_nor_is_what_follows_part_of_it() {
        try (LoopbackOpenAi judge = LeakedSpanTestCase.JUDGE) {
            assertThat(run(LeakedSpanTestCase.class).trials().get(0).steps())
                    .extracting(StepRecord::name, StepRecord::depth)
                    .containsExactlyInAnyOrder(
                            tuple("leaked", 0), tuple("evaluate faithfulness", 0), tuple("later", 1));
            assertThat(judge.ledger()).hasSize(1);
        }
    }

    static class ParallelTestCase {

        private static final LoopbackOpenAi JUDGE = LoopbackOpenAi.thinking(ParallelTestCase::verdict);

        private static Answer verdict(JsonNode request) {
            String id = request.at("/messages/1/content").asText().replaceAll("(?s).*\"answer\":\"([^\"]*)\".*", "$1");
            return Answer.text(claim(Math.floorMod(id.hashCode(), 2) == 0 ? "SUPPORTED" : "UNKNOWN"));
        }

        @LlmTest
        @LlmDataset("datasets/two-hundred.jsonl")
        void judged(Numbered numbered, LlmTrial trial) {
            trial.output(numbered.id());
            trial.record(Judges.faithfulness(model(JUDGE, LlmTracing.chatModelListener()))
                    .given("a context"));
        }
    }

    @Test
    void parallel_trials_keep_their_judges_apart() {
        try (LoopbackOpenAi judge = ParallelTestCase.JUDGE) {
            LlmTestRun run = LlmTestKit.reportingTo(directory.resolve("report"))
                    .inParallel(16)
                    .run(ParallelTestCase.class);

            assertThat(run.trials()).hasSize(200).allSatisfy(trial -> {
                assertThat(trial.judging().calls()).isEqualTo(1);
                assertThat(trial.usage()).isEqualTo(ReportedTrial.NO_CALLS);
                assertThat(trial.evaluations()).singleElement().satisfies(evaluation -> assertThat(evaluation.score())
                        .isEqualTo(Math.floorMod(trial.caseId().hashCode(), 2) == 0 ? 1.0 : 0.0));
            });
            assertThat(run.trials().stream()
                            .map(TrialRecord::judging)
                            .flatMapToLong(judging -> LongStream.of(judging.inputTokens()))
                            .sum())
                    .isEqualTo(sum(judge, exchange -> exchange.tokens().input()));
        }
    }
}
