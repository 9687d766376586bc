package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class CumulativeByMessagesTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void an_input_that_grew_by_more_than_its_new_messages_is_a_sum() {
        generate(0, question(50, 12));
        generate(20, afterTool(130, 21, "18C sunny"));

        LlmTrace trace = spans.trace();

        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(130, 21));
        assertThat(trace.modelCalls().get(1).span().notes())
                .containsExactly("told were 130 in, 21 out; Spring AI 1 adds up the rounds with tools, so the"
                        + " 50 in, 12 out told before were taken off");
    }

    @Test
    void an_input_that_grew_by_its_new_messages_is_none() {
        generate(0, question(50, 12));
        generate(20, afterTool(80, 13, "18C sunny"));

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(130, 25));
    }

    @Test
    void an_input_that_may_have_grown_by_its_new_messages_is_left_alone() {
        generate(0, question(50, 12));
        generate(20, afterTool(130, 21, "18C sunny, and so on for the whole week in the whole of Europe"));

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(180, 33));
    }

    @Test
    void another_question_is_no_continuation() {
        generate(0, question(50, 12));
        generate(20, question(130, 21).put("llm.input_messages.0.message.content", "What time is it?"));

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(180, 33));
    }

    @Test
    void hidden_messages_decide_nothing() {
        generate(0, llm(50, 12));
        generate(20, llm(130, 21));

        assertThat(spans.trace().tokenUsage()).isEqualTo(TokenUsage.of(180, 33));
    }

    private static AttributesBuilder question(long input, long output) {
        return llm(input, output)
                .put("llm.input_messages.0.message.role", "user")
                .put("llm.input_messages.0.message.content", "What is the weather in Paris?");
    }

    private static AttributesBuilder afterTool(long input, long output, String result) {
        String call = "llm.input_messages.1.message.tool_calls.0.tool_call.";
        return question(input, output)
                .put("llm.input_messages.1.message.role", "assistant")
                .put(call + "function.name", "get_weather")
                .put(call + "function.arguments", "{\"city\":\"Paris\"}")
                .put("llm.input_messages.2.message.role", "tool")
                .put("llm.input_messages.2.message.tool_call_id", "call_1")
                .put("llm.input_messages.2.message.content", result);
    }

    private static AttributesBuilder llm(long input, long output) {
        return Emitted.llm("gpt-4o-mini", input, output).put("llm.system", "spring-ai");
    }

    private void generate(long start, AttributesBuilder attributes) {
        Attributes built = attributes.build();
        spans.add(Emitted.ARIZE_SPRING, "generate", TOP, start, start + 10, built);
    }
}
