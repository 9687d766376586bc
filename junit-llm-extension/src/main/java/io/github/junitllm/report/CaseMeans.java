package io.github.junitllm.report;

import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.trace.TokenUsage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a trial of a case took on average. Tokens and cost are those of measured trials; reruns are no part of it.
 *
 * @param tokens input and output tokens; {@code null} where no trial reported any
 * @param usd US dollars; {@code null} where no trial has a price
 * @param unpricedCalls how many calls have no price, so that {@code usd} is a lower bound
 * @param duration of all trials
 */
record CaseMeans(@Nullable Double tokens, @Nullable BigDecimal usd, int unpricedCalls, Duration duration) {

    static CaseMeans of(CaseResults results) {
        List<TrialRecord> trials = results.attempts().stream()
                .filter(attempt -> !attempt.isRerun())
                .map(Attempt::trial)
                .toList();
        List<TrialRecord> measured =
                trials.stream().filter(trial -> trial.outcome().isMeasured()).toList();
        return new CaseMeans(tokens(measured), usd(measured), unpricedCalls(measured), duration(trials));
    }

    private static @Nullable Double tokens(List<TrialRecord> trials) {
        OptionalDouble mean = trials.stream()
                .map(TrialRecord::usage)
                .flatMap(usage -> Stream.ofNullable(sum(usage)))
                .mapToLong(Long::longValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static @Nullable Long sum(UsageRecord usage) {
        Long input = usage.inputTokens();
        Long output = usage.outputTokens();
        if (input == null || output == null) {
            return input == null ? output : input;
        }
        return TokenUsage.add(input, output);
    }

    private static @Nullable BigDecimal usd(List<TrialRecord> trials) {
        List<BigDecimal> known = trials.stream()
                .map(trial -> trial.cost().usd())
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64);
    }

    private static int unpricedCalls(List<TrialRecord> trials) {
        return trials.stream().mapToInt(trial -> trial.cost().unpricedCalls()).sum();
    }

    private static Duration duration(List<TrialRecord> trials) {
        Duration total = trials.stream().map(TrialRecord::duration).reduce(Duration.ZERO, Duration::plus);
        return total.dividedBy(Math.max(1, trials.size()));
    }
}
