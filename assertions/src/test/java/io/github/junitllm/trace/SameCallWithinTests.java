package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

class SameCallWithinTests {

    private static final Span TOP = Span.getInvalid();
    private static final String SCOPE = Emitted.ARIZE_LANGCHAIN4J;

    private final TestSpans spans = new TestSpans();

    @Test
    void two_listeners_of_one_library_tell_of_one_call() {
        Span agent = agent(0, 100);
        spans.add(SCOPE, "LLM", agent, 10, 90, Emitted.llm("unknown", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                20,
                80,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.span().name()).isEqualTo("LLM");
            assertThat(call.requestedModel()).contains("gpt-4o-mini");
            assertThat(call.span().notes())
                    .containsExactly("same work as generate (com.arize.langchain4j):"
                            + " it ran within the other and tells the same tokens");
        });
        assertThat(trace.steps()).hasSize(1);
        assertThat(trace.orphans()).isEmpty();
    }

    @Test
    void two_calls_at_once_by_two_listeners_are_two_calls() {
        Span agent = agent(0, 200);
        spans.add(SCOPE, "LLM", agent, 10, 110, Emitted.llm("unknown", 25, 6).build());
        spans.add(SCOPE, "LLM", agent, 12, 108, Emitted.llm("unknown", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                14,
                106,
                Emitted.llm("gpt-4o-mini", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                16,
                104,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2).allSatisfy(call -> assertThat(call.mergedFrom())
                .hasSize(1));
        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(50, 12));
    }

    @Test
    void two_calls_at_once_by_one_listener_are_two_calls() {
        spans.add(
                SCOPE,
                "generate",
                TOP,
                0,
                100,
                Emitted.llm("gpt-4o-mini", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                10,
                90,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void a_wiring_is_known_by_its_name_without_the_model() {
        spans.add(
                "app", "chat gpt-4o", TOP, 0, 100, Emitted.llm("gpt-4o", 25, 6).build());
        spans.add("app", "chat", TOP, 10, 90, Emitted.llm("unknown", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void calls_with_names_of_their_own_in_one_place_are_two_calls() {
        spans.add(
                "app",
                "expert a",
                TOP,
                0,
                100,
                Emitted.llm("gpt-4o-mini", 25, 6).build());
        spans.add(
                "app",
                "expert b",
                TOP,
                10,
                90,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void different_tokens_models_or_answers_make_two_calls() {
        Span agent = agent(0, 1000);
        listeners(agent, 100, Emitted.llm("unknown", 25, 6), Emitted.llm("gpt-4o-mini", 26, 6));
        listeners(agent, 300, Emitted.llm("gpt-4o", 25, 6), Emitted.llm("gpt-4o-mini", 25, 6));
        listeners(
                agent,
                500,
                Emitted.llm("unknown", 25, 6).put("llm.output_messages.0.message.content", "yes"),
                Emitted.llm("gpt-4o-mini", 25, 6).put("llm.output_messages.0.message.content", "no"));

        assertThat(spans.trace().modelCalls()).hasSize(6);
    }

    @Test
    void a_failed_call_by_two_listeners_is_one_call() {
        Span agent = agent(0, 100);
        fail(spans.start(SCOPE, "LLM", agent, 10, Emitted.llm("unknown", 0, 0).build()), 90, "429");
        fail(
                spans.start(
                        SCOPE,
                        "generate",
                        TOP,
                        20,
                        Emitted.llm("gpt-4o-mini", 0, 0).build()),
                80,
                "429");

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().failures()).hasSize(1);
    }

    @Test
    void different_failures_of_one_library_make_two_calls() {
        Span agent = agent(0, 100);
        fail(spans.start(SCOPE, "LLM", agent, 10, Emitted.llm("unknown", 0, 0).build()), 90, "no such host");
        fail(
                spans.start(
                        SCOPE,
                        "generate",
                        TOP,
                        20,
                        Emitted.llm("gpt-4o-mini", 0, 0).build()),
                80,
                "429");

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void two_instrumentations_side_by_side_tell_of_one_call() {
        spans.add(
                SCOPE,
                "generate",
                TOP,
                10,
                100,
                Emitted.llm("gpt-4o-mini", 25, 6).build());
        spans.add("app", "chat gpt-4o-mini", TOP, 20, 90, Emitted.chat(25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(1);
    }

    @Test
    void another_instrumentation_may_tell_no_tokens() {
        spans.add(
                Emitted.MICROMETER,
                "chat",
                TOP,
                10,
                100,
                Emitted.springChat("r1", 25, 6).build());
        spans.add(
                Emitted.ARIZE_SPRING,
                "generate",
                TOP,
                20,
                90,
                Emitted.llm("gpt-4o-mini", 0, 0).build());

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
            assertThat(call.usageGap()).isEmpty();
            assertThat(call.span().notes())
                    .containsExactly("same work as generate (com.arize.springai):"
                            + " it ran within the other, and one of them tells no tokens that could differ");
        });
    }

    @Test
    void a_call_by_a_tool_that_ran_within_another_call_is_a_call_of_its_own() {
        spans.add(
                Emitted.MICROMETER,
                "chat",
                TOP,
                0,
                100,
                Emitted.springChat("r1", 25, 6).build());
        Span tool = spans.add(Emitted.MICROMETER, "tool_call ask", TOP, 10, 90, Emitted.springTool("ask"));
        spans.add(
                SCOPE,
                "generate",
                tool,
                20,
                80,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void clocks_of_two_traces_may_differ_a_little() {
        Span agent = agent(0, 100);
        spans.add(SCOPE, "LLM", agent, 10, 90, Emitted.llm("unknown", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                10,
                91,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(1);
    }

    @Test
    void calls_one_after_the_other_are_two_calls() {
        Span agent = agent(0, 100);
        spans.add(SCOPE, "LLM", agent, 10, 20, Emitted.llm("unknown", 25, 6).build());
        spans.add(
                SCOPE,
                "generate",
                TOP,
                30,
                40,
                Emitted.llm("gpt-4o-mini", 25, 6).build());

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    private void listeners(
            Span agent,
            long start,
            io.opentelemetry.api.common.AttributesBuilder ofService,
            io.opentelemetry.api.common.AttributesBuilder ofModel) {
        spans.add(SCOPE, "LLM", agent, start, start + 100, ofService.build());
        spans.add(SCOPE, "generate", TOP, start + 10, start + 90, ofModel.build());
    }

    private Span agent(long start, long end) {
        Attributes kind = Emitted.openInference("AGENT").build();
        return spans.add(SCOPE, "AiService.chat", TOP, start, end, kind);
    }

    private void fail(Span span, long endMillis, String message) {
        span.setStatus(StatusCode.ERROR, message);
        spans.end(span, endMillis);
    }
}
