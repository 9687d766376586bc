package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Services whose context somebody else provides, as Quarkus does. */
class ObservedServiceTest {

    private static final String WITH_A_TOOL = """
            test
              invoke_agent %s
                chat gpt-4o-mini
                execute_tool lookup_order
                chat gpt-4o-mini
            """;

    private static final Answer LOOKUP = Answer.tools(new ToolCall("1", "lookup_order", "{\"orderId\":\"A-17\"}"));

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    interface StreamingAssistant {
        TokenStream answer(String question);
    }

    static class Orders {
        @Tool(name = "lookup_order")
        String lookup(String orderId) {
            return "shipped";
        }
    }

    @Test
    void its_calls_are_heard_of_by_its_events() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(LOOKUP, Answer.text("shipped"))) {
            Assistant assistant = foreign(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(new Orders())
                    .build();

            spans.in(() -> assistant.answer("Where?"));

            assertThat(spans.tree()).isEqualTo(WITH_A_TOOL.formatted("Assistant"));
            Wire.assertSameCalls(spans.named("chat"), provider);
            SpanData tool = spans.single("execute_tool");
            assertThat(text(tool, "junit_llm.timing")).isEqualTo("after_the_fact");
            assertThat(text(tool, "gen_ai.tool.call.result")).isEqualTo("shipped");
            assertThat(text(spans.named("chat").get(0), "gen_ai.request.model")).isEqualTo("gpt-4o-mini");
        }
    }

    @Test
    void a_listener_on_its_model_makes_no_second_span() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"), Answer.text("hello"))) {
            ChatModel model = LangChain4jTracing.instrument((ChatModel) Wire.chatModel(provider)
                    .listeners(List.of(LangChain4jTracing.chatModelListener()))
                    .build());
            Assistant assistant = foreign(Assistant.class).chatModel(model).build();

            spans.in(() -> assistant.answer("Hi") + model.chat("Hi"));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        chat gpt-4o-mini
                      chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void streaming_is_followed_too() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(LOOKUP, Answer.text("shipped"))) {
            StreamingAssistant assistant = foreign(StreamingAssistant.class)
                    .streamingChatModel(Wire.streamingChatModel(provider)
                            .listeners(List.of(LangChain4jTracing.chatModelListener()))
                            .build())
                    .tools(new Orders())
                    .build();

            spans.in(() -> Wire.await(assistant.answer("Where?")));

            assertThat(spans.tree()).isEqualTo(WITH_A_TOOL.formatted("StreamingAssistant"));
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_failed_call_fails_the_service_call() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(429))) {
            Assistant assistant = foreign(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .build();

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Hi"))).isNotNull();

            assertThat(text(spans.single("chat"), "error.type")).isEqualTo("429");
            assertThat(text(spans.single("invoke_agent"), "error.type")).isEqualTo("429");
        }
    }

    private static <T> AiServices<T> foreign(Class<T> service) {
        return AiServices.builder(new PlainServiceContext(service));
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }
}
