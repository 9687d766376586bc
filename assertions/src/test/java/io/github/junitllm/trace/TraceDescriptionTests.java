package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceDescriptionTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void describes_a_trace_for_a_person() {
        Span trial = spans.trial("refund-window", 2, 3, "index.html");
        Span agent = spans.unended("invoke_agent support", trial, 0, GenAi.operation("invoke_agent"));
        spans.add("chat gpt-4o-mini", agent, 1, 2, GenAi.chat(612, 38, "tool_calls"));
        spans.add(
                "execute_tool lookup_order",
                agent,
                3,
                4,
                GenAi.tool("lookup_order", "{\"orderId\":\"A-71\"}").toBuilder()
                        .put("gen_ai.tool.call.result", "Error: no such order\u001b[31m")
                        .build());
        Span chat = spans.unended(
                "chat gpt-4o-mini",
                agent,
                5,
                GenAi.chat().put("gen_ai.usage.output_tokens", -1).build());
        chat.setStatus(StatusCode.ERROR, "429: Rate limit reached");
        spans.end(chat, 6);
        spans.end(agent, 1240);

        assertThat(spans.trace().describe()).isEqualTo("""
                refund-window · trial 2/3
                invoke_agent support (1 240 ms)
                ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                ├─ execute_tool lookup_order {"orderId":"A-71"}
                └─ chat gpt-4o-mini ✗ 429: Rate limit reached

                totals
                  model calls                  : 2, 1 failed
                  tool executions              : 1
                  agent steps                  : 1
                  tokens                       : 612 in, 38 out

                failures
                  rate_limit (worth a retry) [chat gpt-4o-mini] 429: Rate limit reached

                facts
                  silent tool failures         : [execute_tool lookup_order] Error: no such order�[31m
                  tool calls never executed    : not known: [chat gpt-4o-mini] content was not captured by \
                test.instrumentation; enable the capture of message content in this instrumentation
                  none found                   : refusals, truncated answers, content-filtered answers, empty retrievals, \
                repeated identical tool calls, steps never ended, orphans, steps with dropped attributes

                problems
                  chat gpt-4o-mini (test.instrumentation): gen_ai.usage.output_tokens is negative: -1""");
    }

    @Test
    void says_so_where_nothing_was_captured() {
        assertThat(LlmTrace.of(List.of()).describe()).startsWith("no spans\n\ntotals\n");
    }

    @Test
    void a_sum_to_which_a_call_reported_nothing_is_at_least_so_much() {
        spans.add("chat", Span.getInvalid(), 0, 1, GenAi.chat(10, 20, "stop"));
        spans.add("chat", Span.getInvalid(), 2, 3, GenAi.chat().build());

        assertThat(spans.trace().describe())
                .contains(
                        "  tokens                       : at least 10 in, 20 out; 1 of the calls did not report any\n");
    }

    @Test
    void a_call_that_tells_one_side_of_its_tokens_says_which_is_missing() {
        spans.add(
                "chat",
                Span.getInvalid(),
                0,
                1,
                GenAi.chat().put("gen_ai.usage.input_tokens", 10).build());

        assertThat(spans.trace().usageGap()).contains("no output tokens were reported by test.instrumentation");
    }

    @Test
    void calls_below_an_agent_whose_sum_counts_are_not_missing() {
        Span agent = spans.add(
                "invoke_agent",
                Span.getInvalid(),
                0,
                10,
                GenAi.operation("invoke_agent").toBuilder()
                        .put("gen_ai.usage.input_tokens", 10)
                        .put("gen_ai.usage.output_tokens", 20)
                        .build());
        spans.add("chat", agent, 1, 2, GenAi.chat().build());

        assertThat(spans.trace().describe()).contains("  tokens                       : 10 in, 20 out\n");
    }

    @Test
    void shortens_what_nobody_reads_to_its_end() {
        for (int i = 0; i < 3_000; i++) {
            spans.add(
                    "step " + i,
                    Span.getInvalid(),
                    i,
                    i + 1,
                    Attributes.builder().put("error.type", "t" + i).build());
        }

        String description = spans.trace().describe();

        assertThat(description.lines())
                .contains("… 2 000 more below", "  … 2 950 more")
                .hasSizeLessThan(1_200);
        assertThat(description.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(350));
    }
}
