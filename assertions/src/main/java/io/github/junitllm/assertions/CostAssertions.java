package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.LlmTrace;
import java.util.List;

/** Assertions on what the calls of a trace cost, by the prices of the trial. */
abstract class CostAssertions<SELF extends CostAssertions<SELF>> extends UsageAssertions<SELF> {

    CostAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that all model and embedding calls together cost at most so much, by the prices of the trial. What
     * judges cost is no part of it.
     *
     * <p>{@code costsAtMost(usd("0.01"))} passes on two calls of half a cent; fails on $0.0101.
     *
     * @param most US dollars, in which all prices are
     * @throws EvaluationException of kind {@code SETUP} where the cost of a call is not known: its model has no price,
     *     it did not report its usage, or its figures contradict each other
     */
    public SELF costsAtMost(Money most) {
        CostLimit limit = new CostLimit("costsAtMost", most);
        return onTrace(limit.check(), () -> limit.of("the calls", costs(), evidence));
    }

    /**
     * Verifies that all calls of judges so far together cost at most so much, by the prices of the trial. What the
     * application costs is no part of it.
     *
     * <p>{@code judgesCostAtMost(usd("0.01"))} passes on two judges of half a cent; fails on $0.0101.
     *
     * @param most US dollars, in which all prices are
     * @throws EvaluationException of kind {@code SETUP} where no judge was asked before, and where the cost of a judge is
     *     not known
     */
    public SELF judgesCostAtMost(Money most) {
        CostLimit limit = new CostLimit("judgesCostAtMost", most);
        return check(limit.check(), () -> {
            List<CallCost> costs = Prices.current().judgingCosts(actual);
            if (costs.isEmpty()) {
                throw undecided(
                        limit.check(),
                        "no call of a judge was captured",
                        "take the trace after the judges were asked, by trial.trace()");
            }
            return limit.of("the judges", costs, evidence);
        });
    }

    final List<CallCost> costs() {
        return Prices.current().costs(actual);
    }
}
