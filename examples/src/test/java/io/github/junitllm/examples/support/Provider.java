package io.github.junitllm.examples.support;

import java.util.Map;
import java.util.Optional;

/** Decides who answers. */
final class Provider {

    private static final String EMBEDDING_MODEL = "text-embedding-3-small";

    private Provider() {}

    /** Returns the provider that {@code OPENAI_API_KEY} and its companions name, if there is a key. */
    static Optional<ModelSettings> real(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("OPENAI_API_KEY"))
                .filter(key -> !key.isBlank())
                .map(key -> new ModelSettings(
                        environment.getOrDefault("OPENAI_BASE_URL", "https://api.openai.com/v1"),
                        key,
                        environment.getOrDefault("OPENAI_MODEL", "gpt-4.1-mini"),
                        environment.getOrDefault("OPENAI_EMBEDDING_MODEL", EMBEDDING_MODEL)));
    }

    static ModelSettings standIn(String baseUrl) {
        return new ModelSettings(baseUrl, "no-key-needed", "gpt-5-mini", EMBEDDING_MODEL);
    }
}
