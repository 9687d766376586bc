package io.github.junitllm.langchain4j;

import dev.langchain4j.model.ModelProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Names providers as the conventions do. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Providers {

    /** By the enum constant's name: some versions lack some constants, and some constants are deprecated. */
    private static final Map<String, String> BY_CONSTANT = Map.ofEntries(
            Map.entry("OPEN_AI", "openai"),
            Map.entry("AZURE_OPEN_AI", "azure.ai.openai"),
            Map.entry("MICROSOFT_FOUNDRY", "azure.ai.inference"),
            Map.entry("AMAZON_BEDROCK", "aws.bedrock"),
            Map.entry("GOOGLE_AI_GEMINI", "gcp.gemini"),
            Map.entry("GOOGLE_GENAI", "gcp.gen_ai"),
            Map.entry("GOOGLE_VERTEX_AI_GEMINI", "gcp.vertex_ai"),
            Map.entry("GOOGLE_VERTEX_AI_ANTHROPIC", "gcp.vertex_ai"),
            Map.entry("WATSONX", "ibm.watsonx.ai"));

    /** By the package below {@code dev.langchain4j.model}, for models that do not name their provider. */
    private static final Map<String, String> BY_PACKAGE = Map.of(
            "openai", "openai",
            "openaiofficial", "openai",
            "azure", "azure.ai.openai",
            "bedrock", "aws.bedrock",
            "googleai", "gcp.gemini",
            "vertexai", "gcp.vertex_ai",
            "mistralai", "mistral_ai",
            "cohere", "cohere",
            "ollama", "ollama");

    private static final String MODELS = "dev.langchain4j.model.";

    private Providers() {}

    public static Optional<String> name(@Nullable ModelProvider provider) {
        return Optional.ofNullable(provider)
                .filter(known -> known != ModelProvider.OTHER)
                .map(known ->
                        BY_CONSTANT.getOrDefault(known.name(), known.name().toLowerCase(Locale.ROOT)));
    }

    /** Names the provider of a model that may or may not have an accessor for it. */
    public static Optional<String> nameOf(Object model) {
        return Accessors.read(model, "provider")
                .filter(ModelProvider.class::isInstance)
                .flatMap(provider -> name((ModelProvider) provider))
                .or(() -> byPackage(model.getClass().getName()));
    }

    private static Optional<String> byPackage(String className) {
        if (!className.startsWith(MODELS)) {
            return Optional.empty();
        }
        String segment = className.substring(MODELS.length()).split("\\.", 2)[0];
        return Optional.ofNullable(BY_PACKAGE.get(segment));
    }
}
