package io.github.junitllm.examples.support;

/**
 * Where the models are.
 *
 * @param baseUrl up to and including the version, for example {@code https://api.openai.com/v1}
 * @param apiKey sent as a bearer token
 * @param chatModel the name of the model that answers
 * @param embeddingModel the name of the model that embeds policies and questions
 */
public record ModelSettings(String baseUrl, String apiKey, String chatModel, String embeddingModel) {

    @Override
    public String toString() {
        return "ModelSettings[baseUrl=%s, apiKey=***, chatModel=%s, embeddingModel=%s]"
                .formatted(baseUrl, chatModel, embeddingModel);
    }
}
