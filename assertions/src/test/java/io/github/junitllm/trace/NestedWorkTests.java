package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

class NestedWorkTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void a_call_around_a_call_of_another_instrumentation_is_one_call() {
        Span outer = spans.add(Emitted.ARIZE_SPRING, "generate", TOP, 0, 100, withoutUsage());
        Span inner = spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", outer, 10, 90, chat("r1"));
        spans.add("io.opentelemetry.okhttp-3.0", "POST", inner, 20, 80, Attributes.empty());

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.span().name()).isEqualTo("generate");
            assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
            assertThat(call.responseId()).contains("r1");
            assertThat(call.returnedModel()).contains("gpt-4o-mini-2024-07-18");
            assertThat(call.mergedFrom()).extracting(StepSpan::name).containsExactly("chat gpt-4o-mini");
            assertThat(call.children()).extracting(step -> step.span().name()).containsExactly("POST");
            assertThat(call.span().notes())
                    .containsExactly("same work as chat gpt-4o-mini (io.opentelemetry.openai-java-1.1):"
                            + " it lies below, told by another instrumentation");
        });
        assertThat(trace.mergedSpans()).isOne();
    }

    @Test
    void three_instrumentations_around_each_other_tell_of_one_call() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        Span middle = spans.add(Emitted.ARIZE_SPRING, "generate", outer, 10, 90, withoutUsage());
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", middle, 20, 80, chat("r1"));

        assertThat(spans.trace().modelCalls()).singleElement().satisfies(call -> assertThat(call.mergedFrom())
                .extracting(StepSpan::scope)
                .containsExactly(Emitted.ARIZE_SPRING, Emitted.OTEL_OPENAI));
    }

    @Test
    void a_call_around_calls_of_two_others_side_by_side_is_one_call() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        spans.add(Emitted.ARIZE_SPRING, "generate", outer, 10, 90, withoutUsage());
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", outer, 20, 80, chat("r1"));

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().mergedSpans()).isEqualTo(2);
    }

    @Test
    void calls_of_one_instrumentation_within_each_other_are_two() {
        Span outer =
                spans.add("app", "chat outer", TOP, 0, 100, Emitted.chat(25, 6).build());
        spans.add("app", "chat inner", outer, 10, 90, Emitted.chat(25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void a_tool_between_makes_two_calls() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        Span tool = spans.add("app", "ask", outer, 10, 95, GenAi.tool("ask", "{}"));
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat gpt-4o-mini",
                tool,
                20,
                80,
                Emitted.chat(25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void an_agent_between_makes_two_calls() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        Span agent = spans.add("app", "agent", outer, 10, 95, GenAi.operation("invoke_agent"));
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat gpt-4o-mini",
                agent,
                20,
                80,
                Emitted.chat(25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void different_response_ids_make_two_calls() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, chat("r1"));
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", outer, 20, 80, chat("r2"));

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void of_several_attempts_the_last_that_succeeded_is_the_call_and_the_others_stay() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        fail(
                spans.start(
                        Emitted.OTEL_OPENAI,
                        "chat first",
                        outer,
                        10,
                        GenAi.chat().build()),
                20,
                "429");
        spans.add(Emitted.OTEL_OPENAI, "chat second", outer, 30, 90, chat("r1"));

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).extracting(call -> call.span().name()).containsExactly("chat", "chat first");
        assertThat(trace.modelCalls().get(0).mergedFrom())
                .extracting(StepSpan::name)
                .containsExactly("chat second");
        assertThat(trace.modelCalls().get(0).failure()).isEmpty();
        assertThat(trace.modelCalls().get(1).failure()).isPresent();
        assertThat(trace.modelCalls().get(0).span().notes())
                .containsExactly("same work as chat second (io.opentelemetry.openai-java-1.1):"
                        + " of 2 attempts below it is the one that came last");
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(25, 6));
    }

    @Test
    void of_several_attempts_the_one_with_the_same_response_id_is_the_call() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, chat("r1"));
        spans.add(Emitted.OTEL_OPENAI, "chat first", outer, 10, 20, chat("r1"));
        spans.add(
                Emitted.OTEL_OPENAI, "chat second", outer, 30, 90, GenAi.chat().build());

        assertThat(spans.trace().modelCalls())
                .extracting(call -> call.span().name())
                .containsExactly("chat", "chat second");
    }

    @Test
    void a_failure_is_told_once_where_all_attempts_failed() {
        Span outer = fail(
                spans.start(Emitted.MICROMETER, "chat", TOP, 0, GenAi.chat().build()), 100, "429 Too Many");
        fail(
                spans.start(
                        Emitted.OTEL_OPENAI,
                        "chat first",
                        outer,
                        10,
                        GenAi.chat().build()),
                20,
                "429");
        fail(
                spans.start(
                        Emitted.OTEL_OPENAI,
                        "chat second",
                        outer,
                        30,
                        GenAi.chat().build()),
                40,
                "429");

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).extracting(call -> call.span().name()).containsExactly("chat", "chat first");
        assertThat(trace.modelCalls().get(0).failure())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("429"));
    }

    @Test
    void a_call_that_succeeded_is_none_of_the_failed_calls_within_it() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(25, 6).build());
        fail(
                spans.start(
                        Emitted.OTEL_OPENAI,
                        "chat gpt-4o-mini",
                        outer,
                        10,
                        GenAi.chat().build()),
                20,
                "429");

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void where_figures_differ_those_nearest_to_the_provider_count_and_a_note_says_so() {
        Span outer = spans.add("app", "chat", TOP, 0, 100, Emitted.chat(30, 6).build());
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat gpt-4o-mini",
                outer,
                10,
                90,
                Emitted.chat(25, 6).build());

        ModelCall call = spans.trace().modelCalls().get(0);

        assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
        assertThat(call.span().notes())
                .contains("chat (app) tells 30 in, 6 out; counted are the 25 in, 6 out of chat gpt-4o-mini"
                        + " (io.opentelemetry.openai-java-1.1)");
    }

    @Test
    void embeddings_and_retrievals_of_two_instrumentations_are_counted_once() {
        Span retrieval = spans.add("app", "search", TOP, 0, 100, GenAi.operation("retrieval"));
        Span query = spans.add("store", "query", retrieval, 10, 90, GenAi.operation("retrieval"));
        Span outer = spans.add(
                Emitted.MICROMETER,
                "embedding",
                query,
                20,
                80,
                Emitted.embeddings(8).build());
        spans.add(
                Emitted.OTEL_OPENAI,
                "embeddings",
                outer,
                30,
                70,
                Emitted.embeddings(8).build());

        LlmTrace trace = spans.trace();

        assertThat(trace.retrievals()).hasSize(1);
        assertThat(trace.embeddingCalls()).hasSize(1);
        assertThat(trace.embeddingTokens()).hasValue(8);
    }

    @Test
    void an_embedding_in_several_batches_adds_up_to_its_batches() {
        Span outer = spans.add(
                "app", "embed all", TOP, 0, 100, Emitted.embeddings(24).build());
        for (long i = 0; i < 3; i++) {
            spans.add(
                    Emitted.OTEL_OPENAI,
                    "embeddings",
                    outer,
                    10 + i * 20,
                    20 + i * 20,
                    Emitted.embeddings(8).build());
        }

        assertThat(spans.trace().embeddingCalls()).hasSize(3);
        assertThat(spans.trace().embeddingTokens()).hasValue(24);
    }

    @Test
    void a_call_by_the_model_context_protocol_carries_out_the_execution_around_it() {
        Span outer = spans.add(
                Emitted.MICROMETER, "execute_tool", TOP, 0, 100, GenAi.tool("files_read_file", "{\"path\":\"a\"}"));
        spans.add(Emitted.MCP, "tools/call read_file", outer, 10, 90, mcp("read_file"));

        ToolExecution tool = spans.trace().toolExecutions().get(0);

        assertThat(spans.trace().toolExecutions()).hasSize(1);
        assertThat(tool.name()).isEqualTo("files_read_file");
        assertThat(tool.result().asOptional()).contains("text of a");
    }

    @Test
    void a_tool_that_calls_another_tool_by_the_protocol_makes_two_executions() {
        Span outer = spans.add(Emitted.MICROMETER, "execute_tool", TOP, 0, 100, GenAi.tool("plan_trip", "{}"));
        spans.add(Emitted.MCP, "tools/call get_weather", outer, 10, 90, mcp("get_weather"));

        assertThat(spans.trace().toolPath()).containsExactly("plan_trip", "get_weather");
    }

    private static Attributes mcp(String tool) {
        return GenAi.tool(tool)
                .put("mcp.method.name", "tools/call")
                .put("gen_ai.tool.call.result", "text of a")
                .build();
    }

    private static Attributes chat(String id) {
        return Emitted.chat(id, 25, 6).build();
    }

    private static Attributes withoutUsage() {
        return Emitted.openInference("LLM").put("llm.model_name", "gpt-4o-mini").build();
    }

    private Span fail(Span span, long endMillis, String message) {
        span.setStatus(StatusCode.ERROR, message);
        spans.end(span, endMillis);
        return span;
    }
}
