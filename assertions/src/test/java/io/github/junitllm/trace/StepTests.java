package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.otlp.StructuredValue;
import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.GuardrailCheck.Direction;
import io.github.junitllm.trace.GuardrailCheck.Result;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StepTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void a_tool_execution_has_name_arguments_and_result() {
        ToolExecution tool = (ToolExecution) read(GenAi.tool("lookup_order")
                .put("gen_ai.tool.call.id", "c1")
                .put("gen_ai.tool.description", "finds an order")
                .put("gen_ai.tool.call.arguments", "{\"orderId\":\"A-17\"}")
                .put("gen_ai.tool.call.result", "none")
                .build());

        assertThat(tool.kind()).isEqualTo("tool_execution");
        assertThat(tool.name()).isEqualTo("lookup_order");
        assertThat(tool.callId()).contains("c1");
        assertThat(tool.description()).contains("finds an order");
        assertThat(tool.argumentsJson())
                .hasValueSatisfying(
                        json -> assertThat(json.path("orderId").textValue()).isEqualTo("A-17"));
        assertThat(tool.result()).isEqualTo(new Captured<>("none"));
    }

    @Test
    void a_tool_execution_without_a_name_has_that_of_its_span() {
        spans.add("execute_tool refund", Span.getInvalid(), 0, 1, GenAi.operation("execute_tool"));

        assertThat(spans.trace().toolPath()).containsExactly("refund");
    }

    @Test
    void structured_values_become_json() {
        Value<?> value = Value.of(
                KeyValue.of("id", Value.of("A-17")),
                KeyValue.of("days", Value.of(Value.of(1), Value.of(2.5), Value.of(true))));

        assertThat(StructuredValue.toJson(value)).hasToString("{\"id\":\"A-17\",\"days\":[1,2.5,true]}");
    }

    @Test
    void a_retrieval_has_query_and_documents() {
        Retrieval retrieval = (Retrieval) read(GenAi.operation("retrieval").toBuilder()
                .put("gen_ai.data_source.id", "policies")
                .put("gen_ai.retrieval.query.text", "how long?")
                .put(
                        "gen_ai.retrieval.documents",
                        "[{\"id\":\"p7\",\"score\":0.83,\"content\":\"30 days\"},{\"id\":8},\"text\"]")
                .build());

        assertThat(retrieval.dataSourceId()).contains("policies");
        assertThat(retrieval.query()).isEqualTo(new Captured<>("how long?"));
        assertThat(retrieval.documents())
                .isEqualTo(new Captured<>(List.of(
                        new RetrievedDocument(Optional.of("p7"), OptionalDouble.of(0.83), Optional.of("30 days")),
                        new RetrievedDocument(Optional.of("8"), OptionalDouble.empty(), Optional.empty()),
                        new RetrievedDocument(Optional.empty(), OptionalDouble.empty(), Optional.of("text")))));
        assertThat(retrieval.detail()).isEqualTo("\"how long?\" → 3 documents");
    }

    @Test
    void documents_that_are_no_json_stay_raw_text() {
        Retrieval retrieval = (Retrieval) read(GenAi.operation("retrieval").toBuilder()
                .put("gen_ai.retrieval.documents", "[{\"id\":")
                .build());

        assertThat(retrieval.documents())
                .isEqualTo(new Captured<>(List.of(
                        new RetrievedDocument(Optional.empty(), OptionalDouble.empty(), Optional.of("[{\"id\":")))));
    }

    @Test
    void an_embedding_call_has_its_own_tokens() {
        EmbeddingCall call = (EmbeddingCall) read(GenAi.operation("embeddings").toBuilder()
                .put("gen_ai.request.model", "text-embedding-3-small")
                .put("gen_ai.usage.input_tokens", 12)
                .put("gen_ai.embeddings.dimension.count", 1536)
                .build());

        assertThat(call.requestedModel()).contains("text-embedding-3-small");
        assertThat(call.inputTokens()).hasValue(12);
        assertThat(call.dimensions()).hasValue(1536);
    }

    @Test
    void a_guardrail_check_has_direction_result_and_reason() {
        GuardrailCheck check = (GuardrailCheck) read(Attributes.of(
                GuardrailAttributes.NAME, "NoSecrets",
                GuardrailAttributes.KIND, "output",
                GuardrailAttributes.RESULT, "success_with_result",
                GuardrailAttributes.MESSAGE, "a key was masked"));

        assertThat(check.name()).isEqualTo("NoSecrets");
        assertThat(check.direction()).contains(Direction.OUTPUT);
        assertThat(check.result()).contains(Result.SUCCESS_WITH_RESULT);
        assertThat(check.passed()).isTrue();
        assertThat(check.detail()).isEqualTo("→ success_with_result: a key was masked");
    }

    @Test
    void a_guardrail_check_of_which_nothing_is_known_did_not_pass() {
        GuardrailCheck check = (GuardrailCheck)
                read(Attributes.of(GuardrailAttributes.NAME, "NoSecrets", GuardrailAttributes.RESULT, "perhaps"));

        assertThat(check.result()).isEmpty();
        assertThat(check.passed()).isFalse();
    }

    @Test
    void agents_workflows_and_plans_are_agent_steps() {
        assertThat(((AgentStep) read(GenAi.operation("invoke_workflow"))).operation())
                .isEqualTo(Operation.INVOKE_WORKFLOW);
        assertThat(((AgentStep) read(GenAi.operation("create_agent"))).operation())
                .isEqualTo(Operation.CREATE_AGENT);
        assertThat(((AgentStep) read(GenAi.operation("plan"))).operation()).isEqualTo(Operation.PLAN);
        assertThat(((AgentStep) read(GenAi.operation("invoke_agent").toBuilder()
                                .put("gen_ai.agent.name", "support")
                                .build()))
                        .agent())
                .contains("support");
    }

    @Test
    void an_evaluation_with_a_span_of_its_own_is_a_step() {
        EvaluationStep step = (EvaluationStep) read(Attributes.builder()
                .put("gen_ai.evaluation.name", "faithfulness")
                .put("gen_ai.evaluation.score.label", "pass")
                .build());

        assertThat(step.evaluation()).contains(Evaluation.passed("faithfulness"));
        assertThat(step.detail()).isEqualTo("→ pass");
    }

    @Test
    void a_reranking_has_its_documents() {
        Reranking reranking = (Reranking) read(GenAi.operation("rerank").toBuilder()
                .put("gen_ai.retrieval.documents", "[{\"id\":\"p7\"}]")
                .build());

        assertThat(reranking.detail()).isEqualTo("→ 1 document");
    }

    @Test
    void a_span_that_no_convention_describes_is_another_step() {
        assertThat(read(Attributes.empty())).isInstanceOf(OtherStep.class);
    }

    @Test
    void a_failure_is_told_by_error_type_exception_or_status() {
        Span withType = spans.unended(
                "a",
                Span.getInvalid(),
                1,
                Attributes.builder().put("error.type", "429").build());
        withType.recordException(new IllegalStateException("slow down"));
        Span withStatus = spans.unended("b", Span.getInvalid(), 2, Attributes.empty());
        withStatus.setStatus(StatusCode.ERROR);
        Span handled = spans.unended("c", Span.getInvalid(), 3, Attributes.empty());
        handled.recordException(new IllegalStateException("retried")).setStatus(StatusCode.OK);
        Span unset = spans.unended("d", Span.getInvalid(), 4, Attributes.empty());
        unset.recordException(new IllegalStateException());

        assertThat(spans.trace().allSteps())
                .extracting(step -> step.failure().map(Failure::describe).orElse("no failure"))
                .containsExactly(
                        "429: slow down",
                        "an error without type or message",
                        "no failure",
                        "java.lang.IllegalStateException");
    }

    private Step read(Attributes attributes) {
        TestSpans one = new TestSpans();
        one.add("span", Span.getInvalid(), 0, 1, attributes);
        return one.trace().steps().get(0);
    }
}
