package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AiServiceStreamingTest {

    private static final Answer TWO_TOOLS = Answer.tools(
            new ToolCall("1", "lookup_order", "{\"orderId\":\"A-17\"}"),
            new ToolCall("2", "lookup_order", "{\"orderId\":\"B-4\"}"));

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        TokenStream answer(String question);
    }

    class Orders {
        @Tool(name = "lookup_order")
        String lookup(String orderId) {
            spans.tracer().spanBuilder("SELECT " + orderId).startSpan().end();
            return "order " + orderId + " was shipped";
        }
    }

    @Test
    void both_model_calls_and_the_tools_between_them_lie_below_the_service_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(TWO_TOOLS, Answer.text("both were shipped"))) {
            Assistant assistant = builder(provider).tools(new Orders()).build();

            assertThat(spans.in(() -> await(assistant.answer("Where?")))).isEqualTo("both were shipped");

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        chat gpt-4o-mini
                        execute_tool lookup_order
                          SELECT A-17
                        execute_tool lookup_order
                          SELECT B-4
                        chat gpt-4o-mini
                    """);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void concurrent_tools_lie_below_the_service_call_too() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(TWO_TOOLS, Answer.text("both were shipped"))) {
            Assistant assistant = builder(provider)
                    .tools(new Orders())
                    .executeToolsConcurrently()
                    .build();

            spans.in(() -> await(assistant.answer("Where?")));

            SpanData service = spans.single("invoke_agent");
            assertThat(spans.named("execute_tool")).hasSize(2).allSatisfy(tool -> assertThat(spans.parentOf(tool))
                    .isEqualTo(service));
            assertThat(spans.named("SELECT")).hasSize(2).allSatisfy(select -> assertThat(
                            spans.parentOf(select).getName())
                    .isEqualTo("execute_tool lookup_order"));
            assertThat(spans.named("chat"))
                    .allSatisfy(chat -> assertThat(spans.parentOf(chat)).isEqualTo(service));
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_streamed_call_says_so_and_when_its_first_chunk_came() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("one two three"))) {
            Assistant assistant = builder(provider).build();

            spans.in(() -> await(assistant.answer("Count")));

            SpanData chat = spans.single("chat");
            double seconds = (chat.getEndEpochNanos() - chat.getStartEpochNanos()) / 1e9;
            assertThat(chat.getAttributes().get(booleanKey("gen_ai.request.stream")))
                    .isTrue();
            assertThat(chat.getAttributes().get(doubleKey("gen_ai.response.time_to_first_chunk")))
                    .isPositive()
                    .isLessThanOrEqualTo(seconds);
        }
    }

    @Test
    void callbacks_run_in_the_context_of_the_service_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            Assistant assistant = builder(provider).build();
            CompletableFuture<Context> seen = new CompletableFuture<>();

            spans.in(() -> {
                assistant
                        .answer("Hi")
                        .onPartialResponse(token -> seen.complete(Context.current()))
                        .onError(seen::completeExceptionally)
                        .start();
                return seen.get(10, TimeUnit.SECONDS);
            });

            spans.await("invoke_agent");
            assertThat(Span.fromContext(seen.join()).getSpanContext().getSpanId())
                    .isEqualTo(spans.single("invoke_agent").getSpanId());
        }
    }

    @Test
    void a_stream_started_on_a_foreign_thread_still_belongs_to_its_service_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            Assistant assistant = builder(provider).build();

            spans.in(() -> {
                TokenStream stream = assistant.answer("Hi");
                return CompletableFuture.supplyAsync(() -> await(stream)).get(10, TimeUnit.SECONDS);
            });

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void a_failed_stream_fails_its_model_call_and_its_service_call() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(429))) {
            Assistant assistant = builder(provider).build();

            assertThatThrownBy(() -> spans.in(() -> await(assistant.answer("Hi"))))
                    .isNotNull();

            assertThat(spans.single("chat").getAttributes().get(stringKey("error.type")))
                    .isEqualTo("429");
            assertThat(spans.single("invoke_agent").getAttributes().get(stringKey("error.type")))
                    .isEqualTo("429");
        }
    }

    @Test
    void a_failed_stream_whose_error_nobody_wants_still_ends_its_service_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(500))) {
            Assistant assistant = builder(provider).build();

            spans.in(() -> {
                assistant
                        .answer("Hi")
                        .onPartialResponse(token -> {})
                        .ignoreErrors()
                        .start();
                return null;
            });

            spans.await("invoke_agent");
            assertThat(spans.single("invoke_agent").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        }
    }

    @Test
    void a_stream_that_breaks_off_in_the_service_ends_the_service_call_with_that_failure() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(TWO_TOOLS, TWO_TOOLS)) {
            Assistant assistant = builder(provider)
                    .tools(new Orders())
                    .maxToolCallingRoundTrips(1)
                    .build();

            assertThatThrownBy(() -> spans.in(() -> await(assistant.answer("Loop"))))
                    .isNotNull();

            assertThat(spans.named("chat")).hasSize(2).allSatisfy(chat -> assertThat(
                            chat.getStatus().getStatusCode())
                    .isEqualTo(StatusCode.UNSET));
            assertThat(spans.single("invoke_agent").getStatus().getDescription())
                    .contains("exceeded 1 tool calling round trips");
        }
    }

    private static AiServices<Assistant> builder(LoopbackOpenAi provider) {
        return AiServices.builder(Assistant.class)
                .streamingChatModel(Wire.streamingChatModel(provider).build());
    }

    private static String await(TokenStream stream) {
        return Wire.await(stream).aiMessage().text();
    }
}
