package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.LlmTrace;

/** Assertions on what a trace took: tokens, money, time. */
abstract class UsageAssertions<SELF extends UsageAssertions<SELF>> extends RetrievalAssertions<SELF> {

    UsageAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that all model calls together use at most so many tokens, input and output.
     *
     * <p>{@code usesAtMostTokens(2_000)} passes on 1 200 in and 800 out; fails on 1 200 in and 801 out.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its usage, so that the sum
     *     is not known
     */
    public SELF usesAtMostTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostTokens", TokenKind.TOTAL, most));
    }

    /** Verifies that all model calls together use at most so many input tokens, cached ones included. */
    public SELF usesAtMostInputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostInputTokens", TokenKind.INPUT, most));
    }

    /** Verifies that all model calls together use at most so many output tokens, reasoning included. */
    public SELF usesAtMostOutputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostOutputTokens", TokenKind.OUTPUT, most));
    }

    /**
     * Verifies that all model and embedding calls together cost at most so much, by the prices of the trial. What
     * judges cost is no part of it.
     *
     * <p>{@code costsAtMost(usd("0.01"))} passes on two calls of half a cent; fails on $0.0101.
     *
     * @throws EvaluationException of kind {@code SETUP} where the cost of a call is not known: its model has no price,
     *     it did not report its usage, or its figures contradict each other
     */
    public SELF costsAtMost(Money most) {
        CostLimit limit = new CostLimit(most);
        return onTrace(
                CostLimit.CHECK, () -> limit.of("the calls", Prices.current().costs(actual), evidence));
    }

    private SELF usesAtMost(TokenLimit limit) {
        return onTrace(limit.check(), () -> limit.of("the model calls", actual.modelCalls(), evidence));
    }
}
