package io.github.junitllm.result;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.trace.TokenUsage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Adds up what calls cost, the application's and the judges' apart. */
final class CostSum {

    private CostSum() {}

    static CostRecord of(Collection<CostRecord> costs) {
        return new CostRecord(
                KnownSum.of(costs, CostRecord::usd, BigDecimal::add),
                costs.stream().mapToInt(CostRecord::unpricedCalls).sum(),
                unpricedModels(costs),
                prices(costs));
    }

    static JudgingRecord ofJudging(Collection<JudgingRecord> judging) {
        return new JudgingRecord(
                judging.stream().mapToInt(JudgingRecord::calls).sum(),
                KnownSum.of(judging, JudgingRecord::inputTokens, TokenUsage::add),
                KnownSum.of(judging, JudgingRecord::outputTokens, TokenUsage::add),
                KnownSum.of(judging, JudgingRecord::usd, BigDecimal::add),
                judging.stream().mapToInt(JudgingRecord::unpricedCalls).sum());
    }

    private static List<String> unpricedModels(Collection<CostRecord> costs) {
        return costs.stream()
                .flatMap(cost -> cost.unpricedModels().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String prices(Collection<CostRecord> costs) {
        return costs.stream()
                .map(CostRecord::prices)
                .filter(prices -> !prices.isBlank())
                .distinct()
                .sorted()
                .collect(joining(", "));
    }
}
