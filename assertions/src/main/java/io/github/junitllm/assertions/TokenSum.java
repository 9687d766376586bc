package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that calls have used, as far as they tell.
 *
 * @param check the assertion that asks
 * @param kind which tokens are counted
 * @param calls the calls, failed ones included
 */
record TokenSum(String check, TokenKind kind, List<ModelCall> calls) {

    long known() {
        return kind.known(calls);
    }

    Unmet unmet(String expectation, long bound) {
        String used = (kind.silent(calls).isEmpty() ? "" : "at least ") + Figures.of(known());
        return new Unmet(expectation + " but " + used + (known() == 1 ? " was used" : " were used"))
                .comparing(known(), bound);
    }

    /** Returns the call that used most of them, where there are several. */
    Optional<ModelCall> largest() {
        return calls.size() < 2
                ? Optional.empty()
                : calls.stream().max(Comparator.comparing(call -> kind.known(List.of(call))));
    }

    /** Requires that the sum is known: every call that succeeded tells what it used, and there is one. */
    void requireComplete(Evidence evidence) {
        if (!kind.silent(calls).isEmpty() || kind.reporting(calls) == 0) {
            throw new EvaluationException(
                    Kind.SETUP, evidence.with("fix", kind.fix()).below(check + " cannot be decided: " + fact()));
        }
    }

    private String fact() {
        int all = calls.size();
        return all == 0
                ? "no model call was captured"
                : kind.reporting(calls) + " of " + all + (all == 1 ? " model call" : " model calls") + " reported "
                        + kind.unit();
    }
}
