package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Exchange;
import io.github.junitllm.testing.Exchange.Tokens;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Real clients of a loopback provider, and the comparison of what was captured with what went over the wire. */
final class Wire {

    static final String MODEL = "gpt-4o-mini";
    static final String EMBEDDING_MODEL = "text-embedding-3-small";

    private Wire() {}

    static OpenAiChatModel.OpenAiChatModelBuilder chatModel(LoopbackOpenAi provider) {
        return OpenAiChatModel.builder()
                .baseUrl(provider.baseUrl())
                .apiKey("key")
                .modelName(MODEL)
                .maxRetries(0);
    }

    static OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder streamingChatModel(LoopbackOpenAi provider) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(provider.baseUrl())
                .apiKey("key")
                .modelName(MODEL);
    }

    static OpenAiEmbeddingModel embeddingModel(LoopbackOpenAi provider) {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(provider.baseUrl())
                .apiKey("key")
                .modelName(EMBEDDING_MODEL)
                .maxRetries(0)
                .build();
    }

    /** Starts a service's stream and waits for its last word. */
    static ChatResponse await(TokenStream stream) {
        CompletableFuture<ChatResponse> answer = new CompletableFuture<>();
        stream.onPartialResponse(token -> {})
                .onCompleteResponse(answer::complete)
                .onError(answer::completeExceptionally)
                .start();
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Asserts that there is one chat span an exchange, with its tokens. */
    static void assertSameCalls(List<SpanData> chats, LoopbackOpenAi provider) {
        assertThat(chats.stream().map(Wire::tokens).toList())
                .containsExactlyInAnyOrderElementsOf(provider.ledger().stream()
                        .filter(exchange -> exchange.path().endsWith("/chat/completions"))
                        .map(Exchange::tokens)
                        .toList());
    }

    private static Tokens tokens(SpanData chat) {
        return new Tokens(
                count(chat, "gen_ai.usage.input_tokens"),
                count(chat, "gen_ai.usage.cache_read.input_tokens"),
                count(chat, "gen_ai.usage.output_tokens"),
                count(chat, "gen_ai.usage.reasoning.output_tokens"));
    }

    private static long count(SpanData span, String key) {
        Long count = span.getAttributes().get(longKey(key));
        return count == null ? 0 : count;
    }
}
