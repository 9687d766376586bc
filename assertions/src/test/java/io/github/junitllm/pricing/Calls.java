package io.github.junitllm.pricing;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.github.junitllm.trace.TokenUsage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.OptionalLong;

/** Writes the calls of a trace, as a conforming instrumentation does. */
final class Calls {

    private final TestSpans spans = new TestSpans();
    private int count;

    static Calls chat(String provider, String model, TokenUsage usage) {
        return new Calls().andChat(provider, model, usage);
    }

    Calls andChat(String provider, String model, TokenUsage usage) {
        return and(GenAi.operation("chat").toBuilder()
                .put("gen_ai.provider.name", provider)
                .put("gen_ai.request.model", model)
                .putAll(usage(usage)));
    }

    Calls andEmbedding(String provider, String model, long input) {
        return and(GenAi.operation("embeddings").toBuilder()
                .put("gen_ai.provider.name", provider)
                .put("gen_ai.request.model", model)
                .put("gen_ai.usage.input_tokens", input));
    }

    Calls and(AttributesBuilder attributes) {
        count++;
        spans.add("call " + count, Span.getInvalid(), count, count + 1, attributes.build());
        return this;
    }

    LlmTrace trace() {
        return spans.trace();
    }

    private static Attributes usage(TokenUsage usage) {
        AttributesBuilder attributes = Attributes.builder();
        put(attributes, "input_tokens", usage.input());
        put(attributes, "output_tokens", usage.output());
        put(attributes, "cache_read.input_tokens", usage.cacheRead());
        put(attributes, "cache_write.input_tokens", usage.cacheWrite());
        put(attributes, "reasoning.output_tokens", usage.reasoning());
        return attributes.build();
    }

    private static void put(AttributesBuilder attributes, String name, OptionalLong count) {
        count.ifPresent(tokens -> attributes.put("gen_ai.usage." + name, tokens));
    }
}
