package io.github.junitllm.trace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A trace in figures. A sum of tokens is known only where those of every call are, or the sum of the agent around it; a
 * call that failed used none, unless it is known not to tell.
 *
 * @param modelCalls failed ones included
 * @param failedModelCalls those that ended in a failure
 * @param inputTokens of all model calls
 * @param outputTokens of all model calls
 * @param cacheReadTokens as far as calls tell; most say nothing where there are none
 * @param cacheWriteTokens the same
 * @param reasoningTokens the same
 * @param lastFinishReason why the model call that began last stopped; its first choice counts
 * @param toolExecutions failed ones included
 * @param embeddingCalls failed ones included
 * @param embeddingInputTokens of all embedding calls
 */
@API(status = Status.INTERNAL, since = "0.1")
public record TraceFigures(
        int modelCalls,
        int failedModelCalls,
        OptionalLong inputTokens,
        OptionalLong outputTokens,
        OptionalLong cacheReadTokens,
        OptionalLong cacheWriteTokens,
        OptionalLong reasoningTokens,
        Optional<FinishReason> lastFinishReason,
        int toolExecutions,
        int embeddingCalls,
        OptionalLong embeddingInputTokens) {

    private static final OptionalLong NONE = OptionalLong.of(0);

    /** Reads the figures off a trace. */
    public static TraceFigures of(LlmTrace trace) {
        List<ModelCall> calls = trace.modelCalls();
        List<EmbeddingCall> embeddings = trace.embeddingCalls();
        TokenUsage told = trace.tokenUsage();
        return new TraceFigures(
                calls.size(),
                (int) calls.stream().filter(call -> call.failure().isPresent()).count(),
                sum(trace.countedSteps(), step -> tokens(step, TokenUsage::input)),
                sum(trace.countedSteps(), step -> tokens(step, TokenUsage::output)),
                told.cacheRead(),
                told.cacheWrite(),
                told.reasoning(),
                lastFinishReason(calls),
                trace.toolExecutions().size(),
                embeddings.size(),
                sum(embeddings, call -> told(call, call.inputTokens())));
    }

    private static Optional<FinishReason> lastFinishReason(List<ModelCall> calls) {
        return calls.stream()
                .max(Comparator.comparing(TraceFigures::lastStart))
                .flatMap(call -> call.finishReasons().stream().findFirst());
    }

    /** An outer call begins before the attempts that it makes; the one that it is the same as counts. */
    private static Instant lastStart(ModelCall call) {
        return Stream.concat(Stream.of(call.span()), call.mergedFrom().stream())
                .map(StepSpan::start)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static OptionalLong tokens(Step step, Function<TokenUsage, OptionalLong> part) {
        OptionalLong tokens = part.apply(TokensUsed.of(step));
        return step instanceof ModelCall call && call.usageGap().isPresent() ? tokens : told(step, tokens);
    }

    private static OptionalLong told(Step call, OptionalLong tokens) {
        return tokens.isEmpty() && call.failure().isPresent() ? NONE : tokens;
    }

    private static <S> OptionalLong sum(List<S> calls, Function<S, OptionalLong> tokensOf) {
        List<OptionalLong> tokens = calls.stream().map(tokensOf).toList();
        return tokens.stream().allMatch(OptionalLong::isPresent)
                ? OptionalLong.of(
                        tokens.stream().mapToLong(OptionalLong::getAsLong).reduce(0, TokenUsage::add))
                : OptionalLong.empty();
    }
}
