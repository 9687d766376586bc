package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CumulativeUsageTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void a_call_after_a_tool_of_spring_ai_1_counts_without_the_calls_before() {
        chat(TOP, 0, "r1", 50, 12);
        tool(TOP, 20);
        chat(TOP, 40, "r2", 130, 21);
        tool(TOP, 60);
        chat(TOP, 80, "r3", 240, 33);

        LlmTrace trace = spans.trace();

        assertThat(usage(trace)).containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9), TokenUsage.of(110, 12));
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(240, 33));
        assertThat(trace.modelCalls().get(1).span().notes())
                .containsExactly("told were 130 in, 21 out; Spring AI 1 adds up the rounds with tools, so the"
                        + " 50 in, 12 out told before were taken off");
    }

    @Test
    void several_tools_at_once_are_one_round() {
        chat(TOP, 0, "r1", 50, 12);
        tool(TOP, 20);
        tool(TOP, 25);
        chat(TOP, 40, "r2", 130, 21);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
    }

    @Test
    void a_second_question_begins_anew() {
        chat(TOP, 0, "r1", 50, 12);
        tool(TOP, 20);
        chat(TOP, 40, "r2", 130, 21);
        chat(TOP, 60, "r3", 50, 12);
        tool(TOP, 80);
        chat(TOP, 100, "r4", 130, 21);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(260, 42));
    }

    @Test
    void less_than_before_is_taken_as_it_is_and_said() {
        chat(TOP, 0, "r1", 50, 12);
        tool(TOP, 20);
        chat(TOP, 40, "r2", 80, 9);

        LlmTrace trace = spans.trace();

        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
        assertThat(trace.modelCalls().get(1).span().notes())
                .containsExactly("told were 80 in, 9 out, less than the 50 in, 12 out before the tool: taken as they"
                        + " are, although Spring AI 1 adds up the rounds with tools");
    }

    @Test
    void calls_of_an_agent_within_a_tool_are_a_chain_of_their_own() {
        chat(TOP, 0, "r1", 50, 12);
        Span tool = spans.add(Emitted.MICROMETER, "tool_call ask", TOP, 20, 60, Emitted.springTool("ask"));
        chat(tool, 30, "r2", 25, 6);
        chat(TOP, 70, "r3", 130, 21);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(155, 27));
    }

    @Test
    void open_inference_repeats_the_sum_and_is_corrected_with_it() {
        chat(TOP, 0, "r1", 50, 12);
        generate(1, 50, 12);
        tool(TOP, 20);
        chat(TOP, 40, "r2", 130, 21);
        generate(41, 130, 21);

        assertThat(usage(spans.trace())).containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
    }

    @Test
    void what_the_client_of_the_provider_tells_needs_no_correction() {
        Span first = chat(TOP, 0, "r1", 50, 12);
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat",
                first,
                1,
                9,
                Emitted.chat("r1", 50, 12).build());
        tool(TOP, 20);
        Span second = chat(TOP, 40, "r2", 130, 21);
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat",
                second,
                41,
                49,
                Emitted.chat("r2", 80, 9).build());

        assertThat(usage(spans.trace())).containsExactly(TokenUsage.of(50, 12), TokenUsage.of(80, 9));
    }

    @Test
    void tools_of_spring_ai_2_change_nothing() {
        chat(TOP, 0, "r1", 50, 12);
        spans.add(
                Emitted.MICROMETER,
                "execute_tool",
                TOP,
                20,
                30,
                Emitted.tool("get_weather", "c1").build());
        chat(TOP, 40, "r2", 130, 21);

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(180, 33));
    }

    private static List<TokenUsage> usage(LlmTrace trace) {
        return trace.modelCalls().stream().map(ModelCall::usage).toList();
    }

    private Span chat(Span parent, long start, String id, long input, long output) {
        return spans.add(
                Emitted.MICROMETER,
                "chat gpt-4o-mini",
                parent,
                start,
                start + 10,
                Emitted.springChatWithTools(id, input, output).build());
    }

    private void generate(long start, long input, long output) {
        spans.add(
                Emitted.ARIZE_SPRING,
                "generate",
                TOP,
                start,
                start + 8,
                Emitted.llm("gpt-4o-mini", input, output).build());
    }

    private void tool(Span parent, long start) {
        spans.add(
                Emitted.MICROMETER,
                "tool_call get_weather",
                parent,
                start,
                start + 4,
                Emitted.springTool("get_weather"));
    }
}
