package io.github.junitllm.trace;

import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Knows the names that the OpenTelemetry conventions have for providers, and what is written instead of them. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ProviderNames {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("open_ai", "openai"),
            Map.entry("openai_official", "openai"),
            Map.entry("claude", "anthropic"),
            Map.entry("az.ai.inference", "azure.ai.inference"),
            Map.entry("azure_ai_inference", "azure.ai.inference"),
            Map.entry("microsoft_foundry", "azure.ai.inference"),
            Map.entry("az.ai.openai", "azure.ai.openai"),
            Map.entry("azure", "azure.ai.openai"),
            Map.entry("azure_openai", "azure.ai.openai"),
            Map.entry("azure_open_ai", "azure.ai.openai"),
            Map.entry("amazon_bedrock", "aws.bedrock"),
            Map.entry("aws", "aws.bedrock"),
            Map.entry("aws_bedrock", "aws.bedrock"),
            Map.entry("bedrock", "aws.bedrock"),
            Map.entry("bedrock_converse", "aws.bedrock"),
            Map.entry("google_genai", "gcp.gen_ai"),
            Map.entry("gemini", "gcp.gemini"),
            Map.entry("google", "gcp.gemini"),
            Map.entry("google_ai_gemini", "gcp.gemini"),
            Map.entry("vertex_ai", "gcp.vertex_ai"),
            Map.entry("vertexai", "gcp.vertex_ai"),
            Map.entry("google_vertex_ai", "gcp.vertex_ai"),
            Map.entry("google_vertex_ai_anthropic", "gcp.vertex_ai"),
            Map.entry("google_vertex_ai_gemini", "gcp.vertex_ai"),
            Map.entry("watsonx", "ibm.watsonx.ai"),
            Map.entry("watsonx.ai", "ibm.watsonx.ai"),
            Map.entry("ibm_watsonx", "ibm.watsonx.ai"),
            Map.entry("ibm_watsonx_ai", "ibm.watsonx.ai"),
            Map.entry("deep_seek", "deepseek"),
            Map.entry("fireworks", "fireworks_ai"),
            Map.entry("mistral", "mistral_ai"),
            Map.entry("mistralai", "mistral_ai"),
            Map.entry("moonshot", "moonshot_ai"),
            Map.entry("moonshotai", "moonshot_ai"),
            Map.entry("perplexity_ai", "perplexity"),
            Map.entry("together", "together_ai"),
            Map.entry("togetherai", "together_ai"),
            Map.entry("voyage", "voyage_ai"),
            Map.entry("voyageai", "voyage_ai"),
            Map.entry("xai", "x_ai"));

    private ProviderNames() {}

    /** Returns the one name of a provider; that of an unknown one is its own in lower case. */
    public static String canonical(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return SPELLINGS.getOrDefault(lower, lower);
    }
}
