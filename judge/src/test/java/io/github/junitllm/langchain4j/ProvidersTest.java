package io.github.junitllm.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN_AI, openai",
        "ANTHROPIC, anthropic",
        "AMAZON_BEDROCK, aws.bedrock",
        "AZURE_OPEN_AI, azure.ai.openai",
        "GOOGLE_AI_GEMINI, gcp.gemini",
        "GOOGLE_VERTEX_AI_GEMINI, gcp.vertex_ai",
        "MISTRAL_AI, mistral_ai",
        "OLLAMA, ollama"
    })
    void a_provider_is_named_by_the_conventions(ModelProvider provider, String name) {
        assertThat(Providers.name(provider)).contains(name);
    }

    @Test
    void a_provider_that_nobody_knows_has_no_name() {
        assertThat(Providers.name(ModelProvider.OTHER)).isEmpty();
        assertThat(Providers.name(null)).isEmpty();
    }

    @Test
    void a_model_that_does_not_say_is_known_by_its_package() {
        assertThat(Providers.nameOf(OpenAiEmbeddingModel.builder()
                        .apiKey("key")
                        .modelName("m")
                        .build()))
                .contains("openai");
        assertThat(Providers.nameOf("a model of one's own")).isEmpty();
    }
}
