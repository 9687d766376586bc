package io.github.junitllm.trace;

/** Reads the tokens that a span reports. */
final class TokenUsageReader {

    private TokenUsageReader() {}

    static TokenUsage read(SpanAttributes attributes) {
        return new TokenUsage(
                attributes.count("gen_ai.usage.input_tokens"),
                attributes.count("gen_ai.usage.output_tokens"),
                attributes.count("gen_ai.usage.cache_read.input_tokens"),
                attributes.count("gen_ai.usage.cache_write.input_tokens", "gen_ai.usage.cache_creation.input_tokens"),
                attributes.count("gen_ai.usage.reasoning.output_tokens"));
    }
}
