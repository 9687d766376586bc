package io.github.junitllm;

import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.Cost;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.trace.LlmTrace;
import java.util.List;

/**
 * What a trial cost.
 *
 * @param calls each call of the application
 * @param judging what judges took, which is no part of the calls
 * @param prices the identity of the prices
 */
record TrialCost(List<CallCost> calls, Cost judging, String prices) {

    static TrialCost of(Prices prices, LlmTrace trace) {
        return new TrialCost(prices.costs(trace), prices.judgingCost(trace), prices.identity());
    }

    CostRecord record() {
        Cost cost = Cost.of(calls);
        return new CostRecord(cost.usd().orElse(null), cost.unpricedCalls(), cost.unpricedModels(), prices);
    }

    /** Returns what cannot be true of the tokens that calls report. */
    List<String> notices() {
        return calls.stream()
                .flatMap(call -> call.contradiction().stream()
                        .map(figures -> "Span [" + call.call().span().name() + "] reports " + figures
                                + ", so that it has no price."))
                .toList();
    }
}
