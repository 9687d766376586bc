package io.github.junitllm.result;

import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.trace.TokenUsage;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Adds usage up. A token count that nobody reported stays absent. */
final class UsageSum {

    private UsageSum() {}

    static UsageRecord of(Collection<UsageRecord> usages) {
        return new UsageRecord(
                count(usages, UsageRecord::modelCalls),
                count(usages, UsageRecord::failedModelCalls),
                count(usages, UsageRecord::toolExecutions),
                count(usages, UsageRecord::retrievals),
                count(usages, UsageRecord::embeddings),
                tokens(usages, UsageRecord::inputTokens),
                tokens(usages, UsageRecord::outputTokens),
                tokens(usages, UsageRecord::cacheReadTokens),
                tokens(usages, UsageRecord::cacheWriteTokens),
                tokens(usages, UsageRecord::reasoningTokens),
                tokens(usages, UsageRecord::embeddingTokens));
    }

    private static int count(Collection<UsageRecord> usages, ToIntFunction<UsageRecord> part) {
        return usages.stream().mapToInt(part).sum();
    }

    private static @Nullable Long tokens(Collection<UsageRecord> usages, Function<UsageRecord, @Nullable Long> part) {
        return KnownSum.of(usages, part, TokenUsage::add);
    }
}
