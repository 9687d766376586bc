package io.github.junitllm.langchain4j;

import io.github.junitllm.trace.TokenUsage;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one call by the conventions' rule: cached tokens lie within the input, reasoning lies within the output.
 * Providers that count them beside are added up.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ReportedUsage {

    private ReportedUsage() {}

    public static TokenUsage of(dev.langchain4j.model.output.TokenUsage reported) {
        OptionalLong cacheReadBeside = Accessors.number(reported, "cacheReadInputTokens");
        OptionalLong cacheWriteBeside = first(
                Accessors.number(reported, "cacheCreationInputTokens"),
                Accessors.number(reported, "cacheWriteInputTokens"));
        OptionalLong reasoningBeside = Accessors.number(reported, "thoughtsTokenCount");
        return new TokenUsage(
                plus(known(reported.inputTokenCount()), cacheReadBeside, cacheWriteBeside),
                plus(known(reported.outputTokenCount()), reasoningBeside),
                first(cacheReadBeside, cacheReadWithin(reported)),
                cacheWriteBeside,
                first(reasoningBeside, Accessors.number(reported, "outputTokensDetails", "reasoningTokens")));
    }

    private static OptionalLong cacheReadWithin(dev.langchain4j.model.output.TokenUsage reported) {
        return first(
                Accessors.number(reported, "inputTokensDetails", "cachedTokens"),
                Accessors.number(reported, "cachedContentTokenCount"));
    }

    private static OptionalLong known(@Nullable Integer count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static OptionalLong first(OptionalLong preferred, OptionalLong other) {
        return preferred.isPresent() ? preferred : other;
    }

    private static OptionalLong plus(OptionalLong counted, OptionalLong... beside) {
        return counted.isEmpty()
                ? counted
                : OptionalLong.of(counted.getAsLong()
                        + Stream.of(beside).mapToLong(more -> more.orElse(0)).sum());
    }
}
