package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.time.Duration;
import java.util.Optional;

/**
 * Says whether work stays within a time.
 *
 * @param check the assertion's name
 * @param most how long it may take
 */
record DurationLimit(String check, Duration most) {

    DurationLimit {
        if (most.isNegative() || most.isZero()) {
            throw Requirement.misuse(check + " requires a time of more than 0 ms, but it was " + Times.of(most));
        }
    }

    /** Holds a time against the limit; where there is none yet, nothing can be said. */
    Optional<Unmet> of(String subject, Optional<Duration> taken, Evidence evidence) {
        return over(subject, "take at most " + Times.of(most), taken.orElseThrow(() -> unended(evidence)));
    }

    /** Says it with words of one's own for what is asked. */
    Optional<Unmet> over(String subject, String expectation, Duration taken) {
        return taken.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(
                        new Unmet("Expected " + subject + " to " + expectation + " but it took " + Times.of(taken))
                                .comparing(taken, most));
    }

    private EvaluationException unended(Evidence evidence) {
        return new EvaluationException(Kind.SETUP, evidence.below(check + " cannot be decided: it has not ended"));
    }
}
