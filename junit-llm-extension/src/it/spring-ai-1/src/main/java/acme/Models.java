package acme;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.document.MetadataMode;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.retry.RetryUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Models {

    @Bean
    OpenAiApi openAi(@Value("${spring.ai.openai.base-url}") String baseUrl) {
        return OpenAiApi.builder()
                .baseUrl(baseUrl.replaceAll("/v1$", ""))
                .apiKey("none")
                .build();
    }

    @Bean
    OpenAiChatModel chatModel(OpenAiApi openAi, ToolCallingManager tools, ObservationRegistry observations) {
        return OpenAiChatModel.builder()
                .openAiApi(openAi)
                .defaultOptions(OpenAiChatOptions.builder().model("gpt-4o-mini").build())
                .toolCallingManager(tools)
                .observationRegistry(observations)
                .build();
    }

    @Bean
    OpenAiEmbeddingModel embeddingModel(OpenAiApi openAi, ObservationRegistry observations) {
        OpenAiEmbeddingOptions options =
                OpenAiEmbeddingOptions.builder().model("text-embedding-3-small").build();
        return new OpenAiEmbeddingModel(
                openAi, MetadataMode.EMBED, options, RetryUtils.DEFAULT_RETRY_TEMPLATE, observations);
    }
}
