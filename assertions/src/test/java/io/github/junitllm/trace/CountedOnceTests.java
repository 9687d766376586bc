package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whole applications as they look where two instrumentations are on, and those that have traps of their own. */
class CountedOnceTests {

    private static final Span TOP = Span.getInvalid();
    private static final TokenUsage ONE_CALL = TokenUsage.of(25, 6);

    private final TestSpans spans = new TestSpans();
    private final Span root = spans.unended("TEST ROOT", TOP, 0, Attributes.empty());

    @Test
    void spring_ai_2_over_the_instrumented_openai_client() {
        Span chat = springAi2("call", 0);
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", chat, 40, 60, otel("r1"));

        assertOneCall(spans.trace(), Emitted.MICROMETER);
    }

    @Test
    void spring_ai_2_streams_over_the_instrumented_openai_client() {
        springAi2("stream", 0);
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", root, 40, 75, otel("r1"));

        LlmTrace trace = spans.trace();

        assertOneCall(trace, Emitted.MICROMETER);
        assertThat(trace.steps().get(0).children()).hasSize(1);
    }

    @Test
    void spring_ai_2_streams_over_an_openai_client_that_tells_no_usage() {
        springAi2("stream", 0);
        Attributes withoutUsage = GenAi.chat().put("gen_ai.response.id", "r1").build();
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", root, 40, 75, withoutUsage);

        assertOneCall(spans.trace(), Emitted.MICROMETER);
    }

    @Test
    void open_inference_beside_spring_ai_2() {
        springAi2("call", 0);
        spans.add(
                Emitted.ARIZE_SPRING,
                "generate",
                root,
                31,
                69,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertOneCall(spans.trace(), Emitted.MICROMETER);
    }

    @Test
    void open_inference_below_spring_ai_2_with_the_same_scope() {
        Span chat = springAi2("call", 0);
        spans.add(
                Emitted.MICROMETER,
                "generate",
                chat,
                31,
                69,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertOneCall(spans.trace(), Emitted.MICROMETER);
    }

    @Test
    void open_inference_around_spring_ai_2_without_usage() {
        Span generate = spans.start(
                Emitted.ARIZE_SPRING,
                "generate",
                root,
                0,
                Emitted.llm("gpt-4o-mini", 0, 0).build());
        spans.add(Emitted.MICROMETER, "chat gpt-4o-mini", generate, 10, 90, spring("r1"));
        spans.end(generate, 100);

        assertThat(spans.trace().modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.usage()).isEqualTo(ONE_CALL);
            assertThat(call.usageGap()).isEmpty();
        });
    }

    @Test
    void open_inference_beside_spring_ai_1_with_tools() {
        Span advisor = spans.add(Emitted.MICROMETER, "call", root, 0, 200, Emitted.springAdvisor("call"));
        springAi1(advisor, 10, "r1", 50, 12);
        spans.add(Emitted.MICROMETER, "tool_call get_weather", advisor, 60, 70, Emitted.springTool("get_weather"));
        springAi1(advisor, 80, "r2", 130, 21);

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls())
                .extracting(ModelCall::usage)
                .containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
        assertThat(trace.toolPath()).containsExactly("get_weather");
        assertThat(trace.mergedSpans()).isEqualTo(2);
    }

    @Test
    void spring_ai_1_streams_with_its_context_propagated() {
        Span client = spans.add(
                Emitted.MICROMETER, "spring_ai chat_client", root, 0, 200, Emitted.springStream("[\"stream\"]"));
        Span advisor = spans.add(Emitted.MICROMETER, "stream", client, 1, 199, Emitted.springAdvisor("stream"));
        Span first = spans.add(Emitted.MICROMETER, "chat", advisor, 10, 190, springWithTools("r2", 130, 21));
        spans.add(Emitted.MICROMETER, "tool_call get_weather", first, 60, 70, Emitted.springTool("get_weather"));
        spans.add(Emitted.MICROMETER, "chat", first, 80, 185, springWithTools("r2", 130, 21));

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).hasSize(2);
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
        assertThat(trace.toolPath()).containsExactly("get_weather");
    }

    @Test
    void a_tool_that_throws_in_open_inference_s_ai_service_is_one_execution() {
        Span agent = agent(100);
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "LLM",
                agent,
                5,
                20,
                Emitted.llm("unknown", 50, 12).build());
        Span tool = spans.start(
                Emitted.ARIZE_LANGCHAIN4J,
                "AiService.tool",
                agent,
                30,
                Emitted.openInference("TOOL")
                        .put("tool.name", "get_weather")
                        .put("tool_call.id", "call_1")
                        .put("output.value", "boom")
                        .build());
        tool.setStatus(StatusCode.OK);
        spans.end(tool, 31);
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "LLM",
                agent,
                40,
                80,
                Emitted.llm("unknown", 80, 9).build());

        assertThat(spans.trace().toolExecutions())
                .singleElement()
                .satisfies(step -> assertThat(step.result().asOptional()).contains("boom"));
        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
    }

    @Test
    void requests_below_a_call_of_the_java_agent_are_no_calls() {
        Span chat = spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", root, 10, 90, otel("r1"));
        Span client = spans.add("io.opentelemetry.okhttp-3.0", "POST", chat, 20, 80, http("CLIENT"));
        spans.add("io.opentelemetry.java-http-server", "POST /", client, 30, 70, http("SERVER"));

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().mergedSpans()).isZero();
    }

    @Test
    void a_workflow_and_a_task_of_open_llmetry_are_no_calls() {
        Span workflow = spans.add("traceloop", "trip.workflow", root, 0, 100, traceloop("workflow", "trip"));
        Span task = spans.add("traceloop", "plan.task", workflow, 5, 95, traceloop("task", "plan"));
        spans.add(
                "opentelemetry.instrumentation.openai",
                "openai.chat",
                task,
                10,
                90,
                Attributes.builder()
                        .put("llm.request.type", "chat")
                        .put("gen_ai.request.model", "gpt-4o-mini")
                        .put("gen_ai.usage.prompt_tokens", 25)
                        .put("gen_ai.usage.completion_tokens", 6)
                        .build());

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().tokenUsage()).isEqualTo(ONE_CALL);
    }

    @Test
    void a_generation_of_langfuse_around_a_call_is_that_call() {
        Span generation = spans.add(
                "langfuse-sdk",
                "answer",
                root,
                0,
                100,
                Attributes.builder()
                        .put("langfuse.observation.type", "generation")
                        .put("langfuse.observation.model.name", "gpt-4o-mini")
                        .put("langfuse.observation.usage_details", "{\"input\":25,\"output\":6,\"total\":31}")
                        .build());
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", generation, 10, 90, otel("r1"));

        assertOneCall(spans.trace(), "langfuse-sdk");
    }

    @Test
    void langchain4j_s_observations_and_open_inference_both_on() {
        Span agent = agent(100);
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "LLM",
                agent,
                10,
                90,
                Emitted.llm("unknown", 25, 6).build());
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "generate",
                root,
                12,
                88,
                Emitted.llm("gpt-4o-mini", 25, 6).build());
        spans.add(
                Emitted.MICROMETER,
                "chat gpt-4o-mini",
                root,
                14,
                86,
                GenAi.operation("chat").toBuilder()
                        .put("gen_ai.provider.name", "OPEN_AI")
                        .put("gen_ai.request.model", "gpt-4o-mini")
                        .put("gen_ai.response.model", "gpt-4o-mini-2024-07-18")
                        .put("input_tokens", "25")
                        .put("output_tokens", "6")
                        .put("outcome", "SUCCESS")
                        .build());

        assertOneCall(spans.trace(), Emitted.ARIZE_LANGCHAIN4J);
        assertThat(spans.trace().mergedSpans()).isEqualTo(2);
    }

    @Test
    void our_own_capture_of_langchain4j_and_a_model_listener_of_another() {
        Span agent = spans.add(Emitted.OURS, "invoke_agent", root, 0, 100, GenAi.operation("invoke_agent"));
        spans.add(Emitted.OURS, "chat gpt-4o-mini", agent, 10, 90, otel("r1"));
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "generate",
                root,
                9,
                91,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertOneCall(spans.trace(), Emitted.OURS);
    }

    @Test
    void forty_thousand_calls_side_by_side_by_two_listeners_take_a_moment() {
        Span agent = agent(10_000_000);
        for (long i = 0; i < 20_000; i++) {
            Attributes service = Emitted.llm("unknown", 25, 6).build();
            Attributes model = Emitted.llm("gpt-4o-mini", 25, 6).build();
            spans.add(Emitted.ARIZE_LANGCHAIN4J, "LLM", agent, i * 10, i * 10 + 40, service);
            spans.add(Emitted.ARIZE_LANGCHAIN4J, "generate", root, i * 10 + 1, i * 10 + 39, model);
        }

        LlmTrace trace = assertTimeout(Duration.ofSeconds(30), spans::trace);

        assertThat(trace.modelCalls()).hasSize(20_000);
        assertThat(trace.mergedSpans()).isEqualTo(20_000);
    }

    @Test
    void calls_of_two_instrumentations_within_each_other_may_go_deep() {
        Span around = root;
        for (long i = 0; i < 2_000; i++) {
            String scope = i % 2 == 0 ? "a" : "b";
            around = spans.add(
                    scope, "chat", around, i, 20_000 - i, Emitted.chat(25, 6).build());
        }

        LlmTrace trace = assertTimeout(Duration.ofSeconds(30), spans::trace);

        assertThat(trace.modelCalls()).hasSize(1_000);
    }

    private static void assertOneCall(LlmTrace trace, String scope) {
        assertThat(trace.modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.span().scope()).isEqualTo(scope);
            assertThat(call.usage()).isEqualTo(ONE_CALL);
            assertThat(call.usageGap()).isEmpty();
            assertThat(call.requestedModel()).contains("gpt-4o-mini");
            assertThat(call.mergedFrom()).isNotEmpty();
            assertThat(call.span().notes()).hasSameSizeAs(call.mergedFrom());
        });
    }

    /** Returns the call of the model, which takes from 30 to 70. */
    private Span springAi2(String how, long start) {
        Span client = spans.add(
                Emitted.MICROMETER,
                "spring_ai chat_client",
                root,
                start,
                start + 100,
                Emitted.springStream("[\"Tool Calling Advisor\", \"" + how + "\"]"));
        Span advisor = spans.add(Emitted.MICROMETER, how, client, start + 20, start + 80, Emitted.springAdvisor(how));
        return spans.add(Emitted.MICROMETER, "chat gpt-4o-mini", advisor, start + 30, start + 70, spring("r1"));
    }

    private void springAi1(Span advisor, long start, String id, long input, long output) {
        spans.add(
                Emitted.MICROMETER, "chat gpt-4o-mini", advisor, start, start + 40, springWithTools(id, input, output));
        spans.add(
                Emitted.ARIZE_SPRING,
                "generate",
                advisor,
                start + 1,
                start + 39,
                Emitted.llm("gpt-4o-mini", input, output).build());
    }

    private Span agent(long end) {
        Attributes kind = Emitted.openInference("AGENT").build();
        return spans.add(Emitted.ARIZE_LANGCHAIN4J, "AiService.chat", root, 0, end, kind);
    }

    private static Attributes otel(String id) {
        return Emitted.chat(id, 25, 6).build();
    }

    private static Attributes spring(String id) {
        return Emitted.springChat(id, 25, 6).build();
    }

    private static Attributes springWithTools(String id, long input, long output) {
        return Emitted.springChatWithTools(id, input, output).build();
    }

    private static Attributes http(String kind) {
        return Attributes.builder()
                .put("http.request.method", "POST")
                .put("span.kind", kind)
                .build();
    }

    private static Attributes traceloop(String kind, String name) {
        return Attributes.builder()
                .put("traceloop.span.kind", kind)
                .put("traceloop.entity.name", name)
                .build();
    }
}
