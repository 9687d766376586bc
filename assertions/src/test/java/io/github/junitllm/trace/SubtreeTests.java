package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class SubtreeTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void holds_a_step_and_what_is_below_it_with_their_spans() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html#2");
        Span agent = spans.add("invoke_agent writer", trial, 0, 20, GenAi.operation("invoke_agent"));
        spans.add("chat", agent, 2, 4, GenAi.chat(5, 3, "stop"));
        spans.add("chat", trial, 30, 40, GenAi.chat(50, 30, "stop"));
        LlmTrace trace = spans.trace();

        LlmTrace subtree = trace.subtree(trace.agentSteps().get(0));

        assertThat(subtree.steps()).containsExactly(trace.agentSteps().get(0));
        assertThat(subtree.modelCalls()).containsExactly(trace.modelCalls().get(0));
        assertThat(subtree.tokenUsage()).isEqualTo(TokenUsage.of(5, 3));
        assertThat(subtree.spans())
                .extracting(span -> span.getName())
                .containsExactlyInAnyOrder("invoke_agent writer", "chat");
        assertThat(subtree.trialLabel()).contains("refund-window · trial 2/3");
        assertThat(subtree.report()).contains("index.html#2");
        assertThat(subtree.orphans()).isEmpty();
    }

    @Test
    void keeps_the_spans_that_were_merged() {
        Span outer = spans.add("app", "execute_tool search", Span.getInvalid(), 0, 20, GenAi.tool("search", "{}"));
        spans.add(
                "io.modelcontextprotocol.client",
                "tools/call search",
                outer,
                2,
                18,
                GenAi.tool("search").put("mcp.method.name", "tools/call").build());
        LlmTrace trace = spans.trace();

        assertThat(trace.subtree(trace.steps().get(0)).spans()).hasSize(2);
        assertThat(trace.subtree(trace.steps().get(0)).mergedSpans()).isEqualTo(1);
    }

    @Test
    void what_is_no_orphan_in_the_whole_is_none_in_a_part() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html#2");
        Span agent = spans.add("invoke_agent writer", trial, 0, 20, GenAi.operation("invoke_agent"));
        spans.add("execute_tool a", agent, 2, 4, GenAi.tool("a", "{}"));
        spans.add("execute_tool lost", Span.getInvalid(), 30, 40, GenAi.tool("lost", "{}"));
        LlmTrace trace = spans.trace();

        assertThat(trace.subtree(trace.toolExecutions().get(0)).orphans()).isEmpty();
        assertThat(trace.subtree(trace.toolExecutions().get(1)).orphans()).hasSize(1);
    }
}
