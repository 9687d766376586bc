package io.github.junitllm.trace;

import static io.github.junitllm.trace.TestLogs.map;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenAiEventReaderTests {

    private static final ToolCall LOOKUP = new ToolCall(Optional.of("c1"), "lookup", "{\"id\":1}");

    private final TestSpans spans = new TestSpans();
    private final TestLogs logs = new TestLogs();
    private final Span span =
            spans.add("chat", Span.getInvalid(), 0, 1, GenAi.chat().build());

    @Test
    void messages_come_one_a_log_record_in_the_order_in_which_they_were_written() {
        logs.event(span, "gen_ai.system.message", map("content", "Be brief."));
        logs.event(span, "gen_ai.user.message", map("content", "Refund A-17?"));
        logs.event(span, "gen_ai.assistant.message", map("tool_calls", calls(LOOKUP.arguments())));
        logs.event(span, "gen_ai.tool.message", map("id", "c1", "content", "12 days"));
        logs.event(
                span, "gen_ai.choice", map("index", "0", "finish_reason", "stop", "message", map("content", "Yes.")));

        assertThat(call().input().asOptional().orElseThrow())
                .containsExactly(
                        new Message("system", List.of(new Text("Be brief."))),
                        new Message("user", List.of(new Text("Refund A-17?"))),
                        new Message("assistant", List.of(LOOKUP)),
                        new Message("tool", List.of(new ToolCallResponse(Optional.of("c1"), "12 days"))));
        assertThat(call().output().asOptional().orElseThrow())
                .containsExactly(new Message("assistant", List.of(new Text("Yes."))));
        assertThat(call().finishReasons()).containsExactly(FinishReason.STOP);
    }

    @Test
    void each_choice_is_a_message() {
        logs.event(span, "gen_ai.choice", map("finish_reason", "stop", "message", map("content", "Yes.")));
        logs.event(
                span,
                "gen_ai.choice",
                map(
                        "finish_reason",
                        "tool_calls",
                        "message",
                        map("content", "", "tool_calls", calls(LOOKUP.arguments()))));

        assertThat(call().output().asOptional().orElseThrow())
                .containsExactly(
                        new Message("assistant", List.of(new Text("Yes."))), new Message("assistant", List.of(LOOKUP)));
        assertThat(call().finishReasons()).containsExactly(FinishReason.STOP, FinishReason.TOOL_CALL);
    }

    @Test
    void events_without_content_say_only_how_the_call_ended() {
        logs.event(span, "gen_ai.user.message", map());
        logs.event(
                span,
                "gen_ai.choice",
                map(
                        "finish_reason",
                        "tool_calls",
                        "message",
                        map("tool_calls", list(map("id", "c1", "function", map("name", "lookup"))))));

        assertThat(call().input()).isInstanceOf(NotCaptured.class);
        assertThat(call().output()).isInstanceOf(NotCaptured.class);
        assertThat(call().finishReasons()).containsExactly(FinishReason.TOOL_CALL);
    }

    @Test
    void messages_may_be_events_of_the_span_with_attributes_or_json() {
        Span withEvents =
                spans.unended("chat", Span.getInvalid(), 2, GenAi.chat().build());
        withEvents.addEvent(
                "gen_ai.user.message", Attributes.of(stringKey("role"), "User", stringKey("content"), "Refund A-17?"));
        withEvents.addEvent(
                "gen_ai.choice",
                Attributes.of(
                        stringKey("role"),
                        "tool",
                        stringKey("tool_calls"),
                        "[{\"id\":\"c1\",\"function\":{\"name\":\"lookup\",\"arguments\":\"{\\\"id\\\":1}\"}}]",
                        longKey("index"),
                        0L,
                        stringKey("finish_reason"),
                        "tool_calls"));
        withEvents.addEvent(
                "gen_ai.choice",
                Attributes.of(stringKey("gen_ai.event.content"), "{\"message\":{\"content\":\"Yes.\"}}"));
        spans.end(withEvents, 3);

        ModelCall call = trace().modelCalls().get(1);
        assertThat(call.input().asOptional().orElseThrow())
                .containsExactly(new Message("user", List.of(new Text("Refund A-17?"))));
        assertThat(call.output().asOptional().orElseThrow())
                .containsExactly(
                        new Message("assistant", List.of(LOOKUP)), new Message("assistant", List.of(new Text("Yes."))));
        assertThat(call.finishReasons()).containsExactly(FinishReason.TOOL_CALL);
    }

    @Test
    void one_event_may_hold_the_whole_call() {
        logs.builder(span, "gen_ai.client.inference.operation.details")
                .setAttribute(stringKey("gen_ai.input.messages"), "[{\"role\":\"user\",\"parts\":[\"Hi\"]}]")
                .setAttribute(
                        stringKey("gen_ai.output.messages"),
                        "[{\"role\":\"assistant\",\"parts\":[\"Yes.\"],\"finish_reason\":\"stop\"}]")
                .setAttribute(longKey("gen_ai.usage.input_tokens"), 5L)
                .emit();

        assertThat(call().inputText().asOptional()).contains("Hi");
        assertThat(call().outputText().asOptional()).contains("Yes.");
        assertThat(call().finishReasons()).containsExactly(FinishReason.STOP);
        assertThat(call().usage().input()).hasValue(5);
    }

    @Test
    void the_whole_call_may_stand_in_the_body() {
        logs.event(
                span,
                "gen_ai.client.inference.operation.details",
                map(
                        "gen_ai.output.messages",
                        list(map("role", "assistant", "parts", list(map("type", "text", "content", "Yes.")))),
                        "gen_ai.usage.output_tokens",
                        "3"));

        assertThat(call().outputText().asOptional()).contains("Yes.");
        assertThat(call().usage().output()).hasValue(3);
    }

    @Test
    void what_the_span_itself_says_goes_before() {
        Span told = spans.add(
                "chat",
                Span.getInvalid(),
                2,
                3,
                GenAi.chat()
                        .put("gen_ai.output.messages", "[{\"role\":\"assistant\",\"parts\":[\"No.\"]}]")
                        .build());
        logs.event(told, "gen_ai.choice", map("message", map("content", "Yes.")));

        assertThat(trace().modelCalls().get(1).outputText().asOptional()).contains("No.");
    }

    @Test
    void hostile_bodies_are_read_as_far_as_they_go() {
        logs.event(span, "gen_ai.user.message", Value.of("plain"));
        logs.event(span, "gen_ai.user.message", Value.of("{\"content\":\"json\"}"));
        logs.event(span, "gen_ai.user.message", Value.of("{\"content\":\"cut"));
        logs.event(span, "gen_ai.user.message", Value.of(7));
        logs.event(span, "gen_ai.user.message", Value.of(List.of(Value.of("a"))));
        logs.event(span, "gen_ai.choice", map("message", "no map", "finish_reason", map("a", "b")));

        assertThat(call().inputText().asOptional()).contains("plain\njson\n{\"content\":\"cut");
        assertThat(trace().problems()).isEmpty();
    }

    private ModelCall call() {
        return trace().modelCalls().get(0);
    }

    private LlmTrace trace() {
        return LlmTrace.of(spans.data(), logs.data());
    }

    private static Value<?> calls(String arguments) {
        return list(map("id", "c1", "function", map("name", "lookup", "arguments", arguments)));
    }

    private static Value<?> list(Value<?> element) {
        return Value.of(List.of(element));
    }
}
