package io.github.junitllm.examples.support;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** The models the assistant works with. */
public record SupportModels(ChatModel chat, StreamingChatModel streamingChat, EmbeddingModel embedding) {

    /** Connects to OpenAI or to whatever else speaks its wire format. */
    public static SupportModels openAi(ModelSettings settings) {
        return new SupportModels(
                OpenAiChatModel.builder()
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(settings.chatModel())
                        .build(),
                OpenAiStreamingChatModel.builder()
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(settings.chatModel())
                        .build(),
                OpenAiEmbeddingModel.builder()
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(settings.embeddingModel())
                        .build());
    }

    /** Returns these models with another one for embeddings, for example a decorated one. */
    public SupportModels withEmbedding(EmbeddingModel other) {
        return new SupportModels(chat, streamingChat, other);
    }
}
