package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import java.time.Duration;
import java.util.Optional;

/** Assertions on how long an application took. */
abstract class LatencyAssertions<SELF extends LatencyAssertions<SELF>> extends CostAssertions<SELF> {

    LatencyAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
    }

    /**
     * Verifies that the application took at most so long, from the start of its first step to the end of its last.
     * Judges are no part of it. Single steps are asked by {@code hasStep} and {@code anyModelCallSatisfies}.
     *
     * <p>{@code takesAtMost(Duration.ofSeconds(2))} passes on 2 000 ms; fails on 2 001 ms.
     *
     * @throws EvaluationException of kind {@code SETUP} where a call has not ended
     */
    public SELF takesAtMost(Duration most) {
        DurationLimit limit = new DurationLimit("takesAtMost", most);
        return timed(limit, "take at most " + Times.of(most));
    }

    /**
     * Verifies that the first token of every answer came in at most so long. Where only some answers are streamed, ask
     * those by {@code anyModelCallSatisfies}.
     *
     * <p>{@code hasTimeToFirstTokenAtMost(Duration.ofMillis(500))} passes on an answer that began after 500 ms; fails on
     * one that began after 501 ms.
     *
     * @throws EvaluationException of kind {@code SETUP} where an answer was not streamed, or nobody told when it began
     */
    public SELF hasTimeToFirstTokenAtMost(Duration most) {
        FirstTokenLimit limit = new FirstTokenLimit(new DurationLimit("hasTimeToFirstTokenAtMost", most));
        return onCalls("hasTimeToFirstTokenAtMost", () -> limit.of(actual.modelCalls(), evidence));
    }

    /** Holds the whole time against a limit; what has taken too long already need not have ended. */
    final SELF timed(DurationLimit limit, String words) {
        return onTrace(limit.check(), () -> {
            Optional<Unmet> unmet = limit.over("the application", words, WorkTime.of(actual.applicationSteps()));
            if (unmet.isEmpty()) {
                requireEnded(limit.check());
            }
            return unmet;
        });
    }
}
