package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BareModelTest {

    private static final String ONE_CALL = """
            test
              chat gpt-4o-mini
            """;

    private static final String ONE_CALL_OF_A_SERVICE = """
            test
              invoke_agent Assistant
                chat gpt-4o-mini
            """;

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    interface StreamingAssistant {
        TokenStream answer(String question);
    }

    @Test
    void a_listener_traces_a_bare_model() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            ChatModel model = listening(provider);

            assertThat(spans.in(() -> model.chat("Hi"))).isEqualTo("hello");

            assertThat(spans.tree()).isEqualTo(ONE_CALL);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_listener_traces_a_bare_streaming_model() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            StreamingChatModel model = listeningStream(provider);

            assertThat(spans.in(() -> stream(model, "Hi"))).isEqualTo("hello");

            assertThat(spans.tree()).isEqualTo(ONE_CALL);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_listener_hears_of_a_failed_call() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(401))) {
            ChatModel model = listening(provider);

            assertThatThrownBy(() -> spans.in(() -> model.chat("Hi"))).isNotNull();

            assertThat(spans.single("chat").getAttributes().get(stringKey("error.type")))
                    .isEqualTo("401");
        }
    }

    @Test
    void an_instrumented_model_is_traced_through_all_of_its_methods() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(request -> Answer.text("hello"))) {
            ChatModel model =
                    LangChain4jTracing.instrument(Wire.chatModel(provider).build());

            spans.in(() -> model.chat("Hi") + model.chat(UserMessage.from("Hi")));

            assertThat(spans.named("chat")).hasSize(2);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void an_instrumented_streaming_model_is_traced() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            StreamingChatModel model = LangChain4jTracing.instrument(
                    Wire.streamingChatModel(provider).build());

            assertThat(spans.in(() -> stream(model, "Hi"))).isEqualTo("hello");

            assertThat(spans.tree()).isEqualTo(ONE_CALL);
        }
    }

    @Test
    void listener_and_instrumented_model_and_service_are_one_span_a_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            Assistant assistant =
                    AiServices.create(Assistant.class, LangChain4jTracing.instrument(listening(provider)));

            spans.in(() -> assistant.answer("Hi"));

            assertThat(spans.tree()).isEqualTo(ONE_CALL_OF_A_SERVICE);
        }
    }

    @Test
    void two_listeners_are_one_span_a_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            ChatModel model = Wire.chatModel(provider)
                    .listeners(List.of(LangChain4jTracing.chatModelListener(), LangChain4jTracing.chatModelListener()))
                    .build();

            spans.in(() -> model.chat("Hi"));

            assertThat(spans.tree()).isEqualTo(ONE_CALL);
        }
    }

    @Test
    void listener_and_streaming_service_are_one_span_a_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            StreamingAssistant assistant = AiServices.create(StreamingAssistant.class, listeningStream(provider));

            spans.in(() -> Wire.await(assistant.answer("Hi")));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent StreamingAssistant
                        chat gpt-4o-mini
                    """);
        }
    }

    private static ChatModel listening(LoopbackOpenAi provider) {
        return Wire.chatModel(provider)
                .listeners(List.of(LangChain4jTracing.chatModelListener()))
                .build();
    }

    private static StreamingChatModel listeningStream(LoopbackOpenAi provider) {
        return Wire.streamingChatModel(provider)
                .listeners(List.of(LangChain4jTracing.chatModelListener()))
                .build();
    }

    private static String stream(StreamingChatModel model, String question) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        model.chat(question, new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse response) {
                answer.complete(response.aiMessage().text());
            }

            @Override
            public void onError(Throwable error) {
                answer.completeExceptionally(error);
            }
        });
        return answer.get(10, TimeUnit.SECONDS);
    }
}
