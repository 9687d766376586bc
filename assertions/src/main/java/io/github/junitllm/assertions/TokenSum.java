package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that calls have used, as far as they tell.
 *
 * @param check the assertion that asks
 * @param kind which tokens are counted
 * @param steps calls, failed ones included, and agents whose own sum counts
 */
record TokenSum(String check, TokenKind kind, List<? extends Step> steps) {

    long known() {
        return kind.known(steps);
    }

    Unmet unmet(String expectation, long bound) {
        String used = (kind.silent(steps).isEmpty() ? "" : "at least ") + Figures.of(known());
        Unmet unmet = new Unmet(expectation + " but " + used + (known() == 1 ? " was used" : " were used"))
                .comparing(known(), bound);
        return kind == TokenKind.TOTAL && steps.size() > 1 ? unmet.with("tokens", parts()) : unmet;
    }

    private String parts() {
        return Figures.of(TokenKind.INPUT.known(steps)) + " in, " + Figures.of(TokenKind.OUTPUT.known(steps)) + " out";
    }

    /** Returns the call that used most of them, where there are several. */
    Optional<Step> largest() {
        return steps.size() < 2
                ? Optional.empty()
                : steps.stream().map(Step.class::cast).max(Comparator.comparing(step -> kind.known(List.of(step))));
    }

    /** Requires that the sum is known: every call that succeeded tells what it used, and there is one. */
    void requireComplete(Evidence evidence) {
        if (!kind.silent(steps).isEmpty() || kind.reporting(steps) == 0) {
            throw new EvaluationException(
                    Kind.SETUP, evidence.with("fix", kind.fix()).below(check + " cannot be decided: " + fact()));
        }
    }

    private String fact() {
        int all = steps.size();
        return all == 0
                ? "no model call was captured"
                : kind.reporting(steps) + " of " + all + (all == 1 ? " model call" : " model calls") + " reported "
                        + kind.unit();
    }
}
