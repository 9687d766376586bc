package io.github.junitllm.pricing;

import java.util.Locale;
import java.util.Map;

/** Knows providers by one name each, that of OpenTelemetry's {@code gen_ai.provider.name} where it has one. */
final class Providers {

    /** Stands for any provider, and for none. */
    static final String ANY = "*";

    /** Older names of the conventions, and what instrumentations and people write. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("open_ai", "openai"),
            Map.entry("amazon_bedrock", "aws.bedrock"),
            Map.entry("aws_bedrock", "aws.bedrock"),
            Map.entry("bedrock", "aws.bedrock"),
            Map.entry("bedrock_converse", "aws.bedrock"),
            Map.entry("az.ai.inference", "azure.ai.openai"),
            Map.entry("az.ai.openai", "azure.ai.openai"),
            Map.entry("azure", "azure.ai.openai"),
            Map.entry("azure.ai.inference", "azure.ai.openai"),
            Map.entry("azure_openai", "azure.ai.openai"),
            Map.entry("azure_open_ai", "azure.ai.openai"),
            Map.entry("microsoft_foundry", "azure.ai.openai"),
            Map.entry("gcp.gen_ai", "gcp.gemini"),
            Map.entry("gcp.vertex_ai", "gcp.gemini"),
            Map.entry("gemini", "gcp.gemini"),
            Map.entry("google", "gcp.gemini"),
            Map.entry("google_ai_gemini", "gcp.gemini"),
            Map.entry("google_genai", "gcp.gemini"),
            Map.entry("google_vertex_ai_gemini", "gcp.gemini"),
            Map.entry("vertex_ai", "gcp.gemini"),
            Map.entry("vertexai", "gcp.gemini"),
            Map.entry("mistral", "mistral_ai"),
            Map.entry("mistralai", "mistral_ai"),
            Map.entry("together", "together_ai"),
            Map.entry("togetherai", "together_ai"),
            Map.entry("fireworks", "fireworks_ai"),
            Map.entry("moonshot", "moonshot_ai"),
            Map.entry("moonshotai", "moonshot_ai"),
            Map.entry("voyage", "voyage_ai"),
            Map.entry("voyageai", "voyage_ai"),
            Map.entry("xai", "x_ai"));

    private Providers() {}

    /** Returns the one name of a provider; that of an unknown one is its own in lower case. */
    static String canonical(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return SPELLINGS.getOrDefault(lower, lower);
    }
}
