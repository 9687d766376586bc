package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.trace.LlmTrace;
import java.util.Optional;

/** Assertions that hold what an application took against what it took before. */
abstract class ReferenceAssertions<SELF extends ReferenceAssertions<SELF>> extends LatencyAssertions<SELF> {

    ReferenceAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that all model calls together use at most so many times the tokens of the reference, input and output.
     * Where the reference is only being measured, every figure that is known holds.
     *
     * <p>{@code usesAtMostTimes(1.2, trial.baseline())} passes on 1 200 tokens where the baseline has 1 000; fails on
     * 1 201.
     *
     * @param times above 0
     * @throws EvaluationException of kind {@code SETUP} where the reference holds no tokens, or a call did not report its
     *     usage
     */
    public SELF usesAtMostTimes(double times, UsageReference reference) {
        ReferenceBound bound = new ReferenceBound("usesAtMostTimes", times, reference);
        return onTrace(bound.check(), () -> bound.tokens(CALLS, actual.modelCalls(), evidence));
    }

    /**
     * Verifies that all model and embedding calls together cost at most so many times what the reference did. Where the
     * reference is only being measured, every figure that is known holds.
     *
     * <p>{@code costsAtMostTimes(1.2, trial.baseline())} passes on $0.012 where the baseline has $0.01; fails on $0.0121.
     *
     * @param times above 0
     * @throws EvaluationException of kind {@code SETUP} where the reference holds no cost, or that of a call is not known
     */
    public SELF costsAtMostTimes(double times, UsageReference reference) {
        ReferenceBound bound = new ReferenceBound("costsAtMostTimes", times, reference);
        return onTrace(bound.check(), () -> bound.cost("the calls", costs(), evidence));
    }

    /**
     * Verifies that the application took at most so many times as long as the reference. An accepted baseline holds no
     * times, because they depend on the machine. Where the reference is only being measured, every time holds.
     *
     * <p>{@code takesAtMostTimes(2, reference)} passes on 2 000 ms where the reference took 1 000 ms; fails on 2 001 ms.
     *
     * @param times above 0
     * @throws EvaluationException of kind {@code SETUP} where the reference holds no time, or a call has not ended
     */
    public SELF takesAtMostTimes(double times, UsageReference reference) {
        ReferenceBound bound = new ReferenceBound("takesAtMostTimes", times, reference);
        return onTrace(bound.check(), () -> {
            Optional<Unmet> unmet = bound.duration("the application", WorkTime.of(actual.applicationSteps()), evidence);
            if (unmet.isEmpty()) {
                requireEnded(bound.check());
            }
            return unmet;
        });
    }
}
