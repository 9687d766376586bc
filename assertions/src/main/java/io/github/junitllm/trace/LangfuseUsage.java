package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code usage_details}. Langfuse counts each token under one name, so that {@code input} lacks what was cached;
 * providers' own names count it twice. Where a total tells which of both was meant, it decides.
 */
final class LangfuseUsage {

    private static final List<String> CACHE_READ =
            List.of("input_cached_tokens", "input_cache_read", "cache_read_input_tokens");
    private static final List<String> CACHE_WRITE =
            List.of("input_cache_creation", "cache_creation_input_tokens", "input_cache_write");
    private static final List<String> REASONING = List.of("output_reasoning_tokens", "output_reasoning");

    private LangfuseUsage() {}

    static void tell(JsonNode usage, StepFacts facts) {
        OptionalLong cacheRead = nested(usage, CACHE_READ, "prompt_tokens_details", "cached_tokens");
        OptionalLong cacheWrite = first(usage, CACHE_WRITE);
        OptionalLong reasoning = nested(usage, REASONING, "completion_tokens_details", "reasoning_tokens");
        facts.inputTokens(count(usage, "prompt_tokens"))
                .outputTokens(count(usage, "completion_tokens"))
                .cacheReadTokens(cacheRead)
                .cacheWriteTokens(cacheWrite)
                .reasoningTokens(reasoning);
        OptionalLong input = first(usage, List.of("input", "input_tokens", "promptTokens"));
        OptionalLong output = first(usage, List.of("output", "output_tokens", "completionTokens"));
        boolean inclusive = isSum(count(usage, "total"), input, output);
        facts.inputTokens(inclusive ? input : plus(input, cacheRead, cacheWrite))
                .outputTokens(inclusive ? output : plus(output, reasoning, OptionalLong.empty()));
    }

    private static boolean isSum(OptionalLong total, OptionalLong input, OptionalLong output) {
        return total.isPresent() && total.getAsLong() == TokenUsage.add(input.orElse(0), output.orElse(0));
    }

    private static OptionalLong plus(OptionalLong base, OptionalLong part, OptionalLong otherPart) {
        return base.isEmpty()
                ? base
                : OptionalLong.of(
                        TokenUsage.add(base.getAsLong(), TokenUsage.add(part.orElse(0), otherPart.orElse(0))));
    }

    private static OptionalLong nested(JsonNode usage, List<String> names, String group, String name) {
        OptionalLong flat = first(usage, names);
        return flat.isPresent() ? flat : count(usage.path(group), name);
    }

    private static OptionalLong first(JsonNode usage, List<String> names) {
        return names.stream()
                .map(name -> count(usage, name))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong count(JsonNode usage, String name) {
        return Optional.of(usage.path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .flatMap(SpanAttributes::parse)
                .filter(LangfuseUsage::isCount)
                .map(number -> OptionalLong.of(number.longValue()))
                .orElse(OptionalLong.empty());
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && number.remainder(BigDecimal.ONE).signum() == 0;
    }
}
