package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;

/** Assertions on the tokens that the model calls of a trace use together. */
abstract class UsageAssertions<SELF extends UsageAssertions<SELF>> extends GuardrailAssertions<SELF> {

    static final String CALLS = "the model calls";

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

    /**
     * Verifies that all model calls together use at most so many input tokens, cached ones included.
     *
     * <p>{@code usesAtMostInputTokens(1_200)} passes on 1 200 in; fails on 1 201 in.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its input
     */
    public SELF usesAtMostInputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostInputTokens", TokenKind.INPUT, most));
    }

    /**
     * Verifies that all model calls together use at most so many output tokens, reasoning included.
     *
     * <p>{@code usesAtMostOutputTokens(800)} passes on 800 out; fails on 801 out.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its output
     */
    public SELF usesAtMostOutputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostOutputTokens", TokenKind.OUTPUT, most));
    }

    /**
     * Verifies that all model calls together spend at most so many output tokens on thinking.
     *
     * <p>{@code usesAtMostReasoningTokens(500)} passes on 500 tokens of reasoning; fails on 501.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its reasoning
     */
    public SELF usesAtMostReasoningTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostReasoningTokens", TokenKind.REASONING, most));
    }

    /**
     * Verifies that all model calls together spend so many output tokens on thinking, or more.
     *
     * <p>{@code usesAtLeastReasoningTokens(1)} passes on a model that thought; fails on 0 tokens of reasoning.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its reasoning, and the others
     *     are not enough
     */
    public SELF usesAtLeastReasoningTokens(long least) {
        return usesAtLeast(new TokenFloor("usesAtLeastReasoningTokens", TokenKind.REASONING, least));
    }

    /**
     * Verifies that all model calls together read so many input tokens from the provider's cache, or more.
     *
     * <p>{@code usesAtLeastCachedTokens(1_024)} passes on 1 024 cached tokens; fails on 1 023.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its cached tokens, and the
     *     others are not enough
     */
    public SELF usesAtLeastCachedTokens(long least) {
        return usesAtLeast(new TokenFloor("usesAtLeastCachedTokens", TokenKind.CACHED, least));
    }

    /**
     * Verifies which share of all input tokens came from the provider's cache, or more.
     *
     * <p>{@code hasCacheShareAtLeast(0.5)} passes on 600 cached tokens of 1 200; fails on 599 of 1 200.
     *
     * @param least above 0 and at most 1
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report input and cached tokens
     */
    public SELF hasCacheShareAtLeast(double least) {
        CacheShare share = new CacheShare("hasCacheShareAtLeast", least);
        return onTrace(share.check(), () -> share.of(CALLS, actual.modelCalls(), evidence));
    }

    private SELF usesAtMost(TokenLimit limit) {
        return onTrace(limit.check(), () -> limit.of(CALLS, actual.modelCalls(), evidence));
    }

    private SELF usesAtLeast(TokenFloor floor) {
        return onTrace(floor.check(), () -> floor.of(CALLS, actual.modelCalls(), evidence));
    }
}
