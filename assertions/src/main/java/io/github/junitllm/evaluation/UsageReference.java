package io.github.junitllm.evaluation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a trial of the same case took before, to hold a new one against: an accepted baseline for example. Each figure is
 * the mean over the trials that have it; a figure that is not known is absent, which is not zero.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface UsageReference {

    /** Returns what a run has that makes a reference, or that looks at none: nothing to hold a trial against yet. */
    static UsageReference beingMeasured() {
        return new MeasuringReference();
    }

    /** Returns what this is, for messages, for example {@code the baseline}. */
    String name();

    /** Returns how many trials it was measured with, at least 1 unless it is only being measured. */
    int trials();

    /** Returns the tokens of a trial's model calls, input and output. */
    Optional<BigDecimal> tokens();

    /**
     * Returns what a trial's model and embedding calls cost, in US dollars.
     *
     * @throws EvaluationException of kind {@code SETUP} where it was reckoned by other prices
     */
    Optional<BigDecimal> usd();

    /** Returns how long a trial took, from the start of its first step to the end of its last. */
    Optional<Duration> duration();

    /**
     * Returns whether the figures are only being measured, by this run. Then each bound against them holds whose own
     * figure is known, so that a first reference can be made.
     */
    default boolean isBeingMeasured() {
        return false;
    }
}
