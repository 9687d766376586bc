package io.github.junitllm.pricing;

import io.github.junitllm.pricing.CallCost.State;
import io.github.junitllm.trace.EmbeddingCall;
import io.github.junitllm.trace.EvaluationStep;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.TokenUsage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What pricing needs to know of a call.
 *
 * @param step the call
 * @param provider by its one name
 * @param models the model that answered, then the one that was asked for
 * @param usage an embedding call has no output
 */
record BilledCall(Step step, Optional<String> provider, List<String> models, TokenUsage usage) {

    /** Returns what there is to price; nothing where the step is no call of a model. */
    static Optional<BilledCall> of(Step step) {
        if (step instanceof ModelCall call) {
            return Optional.of(of(call, call.provider(), call.returnedModel(), call.requestedModel(), call.usage()));
        }
        if (step instanceof EmbeddingCall call) {
            return Optional.of(
                    of(call, call.provider(), call.returnedModel(), call.requestedModel(), input(call.inputTokens())));
        }
        return step instanceof EvaluationStep judging && judging.calls() > 0
                ? Optional.of(of(
                        judging,
                        judging.provider(),
                        judging.returnedModel(),
                        judging.requestedModel(),
                        judging.usage()))
                : Optional.empty();
    }

    private static BilledCall of(
            Step step,
            Optional<String> provider,
            Optional<String> returned,
            Optional<String> requested,
            TokenUsage usage) {
        List<String> models = Stream.of(returned, requested)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new BilledCall(step, provider.map(Providers::canonical), models, usage);
    }

    private static TokenUsage input(OptionalLong tokens) {
        return new TokenUsage(
                tokens, OptionalLong.of(0), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Returns whether tokens are known; some instrumentations write zeros for what a stream did not report. */
    boolean isReported() {
        return usage.input().isPresent()
                && usage.output().isPresent()
                && usage.total().orElse(0) > 0;
    }

    CallCost priced(BigDecimal usd, Optional<LocalDate> pricesOf) {
        return new CallCost(step, provider, model(), State.PRICED, Optional.of(usd), pricesOf, Optional.empty());
    }

    CallCost unpriced(State state) {
        return new CallCost(step, provider, model(), state, Optional.empty(), Optional.empty(), Optional.empty());
    }

    CallCost contradictory(String figures) {
        return new CallCost(
                step, provider, model(), State.CONTRADICTORY, Optional.empty(), Optional.empty(), Optional.of(figures));
    }

    private String model() {
        return models.stream().findFirst().orElse("unknown");
    }
}
