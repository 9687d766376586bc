package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

class TraceTreeTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void draws_steps_with_tokens_arguments_and_the_nearest_miss() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html");
        Span agent = spans.unended("invoke_agent support", trial, 0, GenAi.operation("invoke_agent"));
        spans.add("chat gpt-4o-mini", agent, 1, 2, GenAi.chat(612, 38, "tool_calls"));
        spans.add("execute_tool lookup_order", agent, 3, 4, GenAi.tool("lookup_order", "{\"orderId\":\"A-71\"}"));
        spans.add("chat gpt-4o-mini", agent, 5, 6, GenAi.chat(1702, 91, "stop"));
        spans.end(agent, 1240);
        LlmTrace trace = spans.trace();

        assertThat(trace.render(trace.toolExecutions().get(0))).isEqualTo("""
                        invoke_agent support (1 240 ms)
                        ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                        ├─ execute_tool lookup_order {"orderId":"A-71"}      ◀ nearest
                        └─ chat gpt-4o-mini   1 702 in, 91 out → stop""");
    }

    @Test
    void draws_nested_steps_failures_and_steps_that_never_ended() {
        Span tool = spans.unended("execute_tool refund", Span.getInvalid(), 0, GenAi.tool("refund", "{}"));
        Span inner = spans.unended("chat a-much-longer-name", tool, 1, GenAi.chat(1, 2, "stop"));
        inner.setStatus(StatusCode.ERROR, "no\nsuch\u001b[31m model");
        spans.add("GET /orders", inner, 2, 3, Attributes.empty());
        spans.end(tool, 9);
        spans.add(
                "embeddings small",
                Span.getInvalid(),
                10,
                11,
                GenAi.operation("embeddings").toBuilder()
                        .put("gen_ai.usage.input_tokens", 5)
                        .put(TrialAttributes.ADOPTED, true)
                        .build());

        assertThat(spans.trace().render()).isEqualTo("""
                        execute_tool refund {}
                        └─ chat a-much-longer-name   1 in, 2 out → stop ✗ no such�[31m model (not ended)
                           └─ GET /orders
                        embeddings small             5 in (adopted)""");
    }

    @Test
    void shows_the_part_of_a_long_trace_around_the_nearest_miss() {
        for (int i = 0; i < 200; i++) {
            spans.add("step " + i, Span.getInvalid(), i, i + 1, Attributes.empty());
        }
        LlmTrace trace = spans.trace();

        String drawn = trace.render(trace.allSteps().get(150));

        assertThat(drawn.lines())
                .startsWith("… 110 more above", "step 110")
                .contains("step 150     ◀ nearest")
                .endsWith("step 169", "… 30 more below");
    }

    @Test
    void shortens_long_values_visibly() {
        spans.add("execute_tool note", Span.getInvalid(), 0, 1, GenAi.tool("note", "{\"text\":\"" + "x".repeat(500)));

        assertThat(spans.trace().render())
                .hasSize("execute_tool note ".length() + 80)
                .endsWith("x…");
    }
}
