package io.github.junitllm.pricing;

import io.github.junitllm.trace.ProviderNames;
import java.util.Map;

/** Knows under which provider prices stand: ways to one provider's models that cost the same share one name. */
final class Providers {

    /** Stands for any provider, and for none. */
    static final String ANY = "*";

    private static final Map<String, String> PRICED_AS = Map.of(
            "azure.ai.inference", "azure.ai.openai",
            "gcp.gen_ai", "gcp.gemini",
            "gcp.vertex_ai", "gcp.gemini");

    private Providers() {}

    /** Returns the one name of a provider; that of an unknown one is its own in lower case. */
    static String canonical(String name) {
        String provider = ProviderNames.canonical(name);
        return PRICED_AS.getOrDefault(provider, provider);
    }
}
