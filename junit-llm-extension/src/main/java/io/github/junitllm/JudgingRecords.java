package io.github.junitllm;

import io.github.junitllm.pricing.Cost;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.trace.EvaluationStep;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TokenUsage;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What judging an answer took, as it is kept. */
final class JudgingRecords {

    private JudgingRecords() {}

    static JudgingRecord of(LlmTrace trace, Cost cost) {
        List<EvaluationStep> evaluations = trace.evaluationSteps();
        TokenUsage usage = evaluations.stream().map(EvaluationStep::usage).reduce(TokenUsage.UNKNOWN, TokenUsage::plus);
        return new JudgingRecord(
                evaluations.stream().mapToInt(EvaluationStep::calls).sum(),
                orNull(usage.input()),
                orNull(usage.output()),
                cost.usd().orElse(null),
                cost.unpricedCalls());
    }

    private static @Nullable Long orNull(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }
}
