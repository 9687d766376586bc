package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.util.List;
import java.util.Optional;

/**
 * Says whether calls use a number of tokens or more. A sum with a gap can be high enough, but it cannot be too low.
 *
 * @param check the assertion's name
 * @param kind which tokens are counted
 * @param least how many are to be used
 */
record TokenFloor(String check, TokenKind kind, long least) {

    TokenFloor {
        Requirement.atLeast(1, check, least);
    }

    Optional<Unmet> of(String subject, List<ModelCall> calls, Evidence evidence) {
        TokenSum sum = new TokenSum(check, kind, calls);
        if (sum.known() >= least) {
            return Optional.empty();
        }
        sum.requireComplete(evidence);
        return Optional.of(
                sum.unmet("Expected " + subject + " to use at least " + Figures.of(least) + " " + kind.unit(), least));
    }
}
