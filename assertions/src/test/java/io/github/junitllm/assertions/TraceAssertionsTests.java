package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.StepKind;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class TraceAssertionsTests {

    private final LlmTrace trace = RefundTrial.usual();

    @Test
    void errors_are_shown_where_they_began() {
        LlmTrace failed = new RefundTrial()
                .with(
                        "chat gpt-4o-mini",
                        10,
                        GenAi.chat().put("error.type", "429").build())
                .with(
                        "execute_tool refund",
                        20,
                        GenAi.tool("refund").put("error.type", "timeout").build())
                .trace();

        assertThatCode(() -> assertThat(trace).hasNoErrors()).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(failed).hasNoErrors())
                .withMessage("""
                        Expected no errors but 2 steps failed, first of them [chat gpt-4o-mini] with 429
                          case      : refund-window · trial 2/3
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini ✗ 429
                                      └─ execute_tool refund ✗ timeout
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void one_error_is_named() {
        LlmTrace failed = new RefundTrial()
                .with(
                        "chat gpt-4o-mini",
                        10,
                        GenAi.chat().put("error.type", "429").build())
                .trace();

        assertFails(
                () -> assertThat(failed).hasNoErrors(), "Expected no errors but [chat gpt-4o-mini] failed with 429");
    }

    @Test
    void tokens_are_limited_in_total_in_and_out() {
        assertThatCode(() -> assertThat(trace)
                        .usesAtMostTokens(1443)
                        .usesAtMostInputTokens(1314)
                        .usesAtMostOutputTokens(129))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).usesAtMostTokens(1442),
                "Expected the model calls to use at most 1 442 tokens but 1 443 were used");
        assertFails(
                () -> assertThat(trace).usesAtMostInputTokens(1313),
                "Expected the model calls to use at most 1 313 input tokens but 1 314 were used");
        assertFails(
                () -> assertThat(trace).usesAtMostOutputTokens(128),
                "Expected the model calls to use at most 128 output tokens but 129 were used");
    }

    @Test
    void tokens_that_were_not_reported_are_not_zero() {
        LlmTrace gap = new RefundTrial()
                .with("chat gpt-4o-mini", 10, GenAi.chat(600, 40, "stop"))
                .with("chat gpt-4o-mini", 20, GenAi.chat().build())
                .trace();

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(gap).usesAtMostTokens(2_000))
                .withMessage("""
                        usesAtMostTokens cannot be decided: 1 of 2 model calls reported tokens
                          case      : refund-window · trial 2/3
                          fix       : let the provider report usage; a streaming OpenAI client has to ask for it: stream_options.include_usage
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini   600 in, 40 out → stop
                                      └─ chat gpt-4o-mini
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
        assertFails(
                () -> assertThat(gap).usesAtMostTokens(600),
                "Expected the model calls to use at most 600 tokens but at least 640 were used");
    }

    @Test
    void a_failed_call_is_not_expected_to_report_tokens() {
        LlmTrace retried = new RefundTrial()
                .with(
                        "chat gpt-4o-mini",
                        10,
                        GenAi.chat().put("error.type", "429").build())
                .with("chat gpt-4o-mini", 20, GenAi.chat(600, 40, "stop"))
                .trace();

        assertThatCode(() -> assertThat(retried).usesAtMostTokens(640)).doesNotThrowAnyException();
    }

    @Test
    void tokens_without_a_model_call_are_not_known() {
        assertUndecided(
                () -> assertThat(RefundTrial.withTools("a")).usesAtMostTokens(1),
                "usesAtMostTokens cannot be decided: no model call was captured");
    }

    @Test
    void documents_are_looked_for() {
        LlmTrace found =
                retrieval("[{\"id\":\"p7\",\"content\":\"within 30 days\"},{\"id\":\"p8\",\"content\":\"by post\"}]");

        assertThatCode(() -> assertThat(found).retrieves(documents -> documents
                        .hasDocument("p8")
                        .hasDocumentContaining("30 days")
                        .hasAtLeastDocuments(2)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(found).retrieves(documents -> documents.hasDocumentContaining("40 days")))
                .withMessage("""
                        Expected retrieval [retrieval policies] to find a document containing "40 days" but it found only 2 others
                          case      : refund-window · trial 2/3
                          documents : [p7] within 30 days
                                      [p8] by post
                          trace     : invoke_agent support (1 240 ms)
                                      └─ retrieval policies → 2 documents     ◀ nearest
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
        assertFails(
                () -> assertThat(found).retrieves(documents -> documents.hasDocument("p9")),
                "Expected retrieval [retrieval policies] to find document [p9] but it found only 2 others");
        assertFails(
                () -> assertThat(found).retrieves(documents -> documents.hasAtLeastDocuments(3)),
                "Expected retrieval [retrieval policies] to find at least 3 documents but it found 2 documents");
        assertFails(
                () -> assertThat(trace).retrieves(documents -> {}),
                "Expected documents to be retrieved but there was no retrieval");
    }

    @Test
    void documents_without_content_or_id_decide_nothing_about_it() {
        LlmTrace partial = retrieval("[{\"id\":\"p7\"},{\"content\":\"within 30 days\"}]");

        assertThatCode(() -> assertThat(partial).retrieves(found -> found.hasDocumentContaining("30 days")
                        .hasDocument("p7")))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(partial).retrieves(found -> found.hasDocumentContaining("40 days")),
                "hasDocumentContaining cannot be decided: 1 of 2 documents came without content");
        assertUndecided(
                () -> assertThat(partial).retrieves(found -> found.hasDocument("p8")),
                "hasDocument cannot be decided: 1 of 2 documents came without id");
    }

    @Test
    void a_failed_retrieval_found_nothing_and_is_no_lack_of_captured_content() {
        LlmTrace failed = new RefundTrial()
                .with(
                        "retrieval policies",
                        10,
                        GenAi.operation("retrieval").toBuilder()
                                .put("error.type", "timeout")
                                .build())
                .trace();

        assertFails(
                () -> assertThat(failed).retrieves(found -> found.hasDocument("p7")),
                "Expected retrieval [retrieval policies] to find document [p7] but it failed with timeout");
        assertFails(
                () -> assertThat(failed).retrieves(found -> found.hasAtLeastDocuments(1)),
                "Expected retrieval [retrieval policies] to find at least 1 document but it failed with timeout");
    }

    @Test
    void what_no_number_can_hold_is_too_much() {
        LlmTrace huge = new RefundTrial()
                .with("chat gpt-4o-mini", 10, GenAi.chat(Long.MAX_VALUE, Long.MAX_VALUE, "stop"))
                .with("chat gpt-4o-mini", 20, GenAi.chat(2, 2, "stop"))
                .trace();

        assertFails(
                () -> assertThat(huge).usesAtMostTokens(2_000),
                "Expected the model calls to use at most 2 000 tokens but 9 223 372 036 854 775 807 were used");
        assertFails(
                () -> assertThat(huge).usesAtMostInputTokens(2_000),
                "Expected the model calls to use at most 2 000 input tokens but 9 223 372 036 854 775 807 were used");
    }

    @Test
    void a_retrieval_alone_says_nothing_about_tools() {
        TestSpans spans = new TestSpans();
        spans.add("retrieval policies", Span.getInvalid(), 1, 2, GenAi.operation("retrieval"));

        assertThatCode(() -> assertThat(spans.trace()).hasNoErrors()).doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(spans.trace()).doesNotCallTool("refund"),
                "doesNotCallTool cannot be decided: no call of a model, a tool or an agent was captured");
    }

    @Test
    void a_trace_in_which_nothing_was_captured_decides_nothing() {
        TestSpans spans = new TestSpans();
        spans.trial("refund-window", 2, 3, "index.html");
        spans.add("GET /orders", Span.getInvalid(), 1, 2, Attributes.empty());

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(spans.trace()).hasNoErrors())
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EvaluationException.Kind.SETUP))
                .withMessage("""
                        hasNoErrors cannot be decided: no call of a model, a tool, a retriever or an agent was captured; \
                        the spans below follow no known convention
                          case      : refund-window · trial 2/3
                          wiring    : start a span with the test's Tracer parameter around each model call: gen_ai.operation.name = chat, gen_ai.provider.name, gen_ai.request.model, gen_ai.usage.input_tokens, gen_ai.usage.output_tokens
                          trace     : GET /orders
                          report    : index.html""");
    }

    @Test
    void a_call_that_has_not_ended_does_not_count_as_one_without_errors() {
        TestSpans spans = new TestSpans();
        Span root = spans.trial("refund-window", 2, 3, "index.html");
        spans.unended("chat gpt", root, 1, Attributes.of(AttributeKey.stringKey("gen_ai.operation.name"), "chat"));

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(spans.trace()).hasNoErrors())
                .withMessageStartingWith("hasNoErrors cannot be decided: [chat gpt] has not ended\n");
    }

    @Test
    void every_assertion_insists_on_a_captured_trace() {
        LlmTrace nothing = LlmTrace.of(List.of());

        assertThatThrownBy(() -> assertThat(nothing).doesNotCallTool("a")).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> assertThat(nothing).callsExactlyTools()).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> assertThat(nothing).hasModelCalls(0)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> assertThat(nothing).usesAtMostTokens(9)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> assertThat(nothing).retrieves(found -> {})).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> assertThat(nothing).hasNoErrors()).hasMessageEndingWith("\n  trace     : no spans");
    }

    @Test
    void verdicts_are_recorded_once_each_with_the_trial_and_nested_ones_with_their_parent() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> {
            assertThat(trace).hasNoErrors().callsTool("lookup_order", call -> call.succeeds()
                    .hasArgument("orderId", "A-71"));
            assertThatThrownBy(() -> assertThat(trace).callsTool("refund")).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> assertThat(LlmTrace.of(List.of())).hasNoErrors())
                    .isInstanceOf(EvaluationException.class);
        });

        assertThat(trial.evaluations)
                .containsExactly(
                        Evaluation.passed("hasNoErrors"),
                        Evaluation.passed("callsTool"),
                        Evaluation.failed(
                                "callsTool", "Expected tool [refund] to be called but the calls were [lookup_order]"));
    }

    @Test
    void soft_assertions_collect_failures_but_not_missing_data() {
        SoftAssertions softly = new SoftAssertions();
        softly.check(() -> assertThat(trace).callsTool("refund"));
        softly.check(() -> assertThat(trace).usesAtMostTokens(1));

        assertThat(softly.assertionErrorsCollected()).hasSize(2);
        assertThatThrownBy(() ->
                        softly.check(() -> assertThat(LlmTrace.of(List.of())).hasNoErrors()))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    void single_steps_can_be_asserted_on_their_own() {
        assertThatCode(() -> {
                    assertThat(trace.modelCalls().get(0)).hasModel("gpt-4o-mini");
                    assertThat(trace.toolExecutions().get(0)).succeeds();
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThat(trace.toolExecutions().get(0)).fails())
                .hasMessage("Expected tool call [lookup_order] to fail but it succeeded");
    }

    @Test
    void rerankings_guardrails_and_any_step_can_be_asserted_on_their_own() {
        LlmTrace steps = new TinyTrace()
                .with(
                        "rerank",
                        1,
                        9,
                        GenAi.operation("rerank").toBuilder()
                                .put("gen_ai.retrieval.documents", "[{\"id\":\"policy-7\"}]")
                                .build())
                .with("guardrail", 10, 19, TinyTrace.guardrail("NoSecrets", "failure", "a key"))
                .trace();

        assertThatCode(() -> assertThat(Rankings.rerankings(steps).get(0)).hasDocument("policy-7"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThat(steps.guardrailChecks().get(0)).hasMessageContaining("password"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(steps.applicationSteps().get(0)).isOfKind(StepKind.RERANKING))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_call_on_its_own_tells_when_its_answer_began() {
        ModelCall call = TinyTrace.of(
                        "chat gpt-4o-mini",
                        900,
                        TinyTrace.chat()
                                .put("gen_ai.response.time_to_first_chunk", 0.5)
                                .build())
                .modelCalls()
                .get(0);

        assertThatCode(() -> assertThat(call).hasTimeToFirstTokenAtMost(Duration.ofMillis(500)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThat(call).hasTimeToFirstTokenAtMost(Duration.ofMillis(499)))
                .hasMessageStartingWith(
                        "Expected model call [chat gpt-4o-mini] to give its first token in at most 499 ms"
                                + " but it took 500 ms");
        assertUndecided(
                () -> assertThat(trace.modelCalls().get(0)).hasTimeToFirstTokenAtMost(Duration.ofMillis(500)),
                "hasTimeToFirstTokenAtMost cannot be decided: model call [chat gpt-4o-mini] does not tell when its"
                        + " answer began");
    }

    private static LlmTrace retrieval(String documents) {
        return new RefundTrial()
                .with(
                        "retrieval policies",
                        10,
                        GenAi.operation("retrieval").toBuilder()
                                .put("gen_ai.retrieval.documents", documents)
                                .build())
                .trace();
    }
}
