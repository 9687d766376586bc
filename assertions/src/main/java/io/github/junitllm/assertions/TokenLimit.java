package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.util.List;
import java.util.Optional;

/**
 * Says whether calls stay within a number of tokens. A sum with a gap can be too high, but it cannot be low enough.
 *
 * @param check the assertion's name
 * @param kind which tokens are counted
 * @param most how many may be used
 */
record TokenLimit(String check, TokenKind kind, long most) {

    TokenLimit {
        Requirement.atLeast(0, check, most);
    }

    Optional<Unmet> of(String subject, List<ModelCall> calls, Evidence evidence) {
        return of(
                subject, "at most " + Figures.of(most) + " " + kind.unit(), new TokenSum(check, kind, calls), evidence);
    }

    /** Says it with words of one's own for the limit. */
    Optional<Unmet> of(String subject, String limit, TokenSum sum, Evidence evidence) {
        if (sum.known() > most) {
            return Optional.of(
                    sum.unmet("Expected " + subject + " to use " + limit, most).nearest(sum.largest()));
        }
        sum.requireComplete(evidence);
        return Optional.empty();
    }
}
