package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.Cost;
import io.github.junitllm.pricing.Money;
import java.util.List;
import java.util.Optional;

/**
 * Says whether calls stay within an amount of money. A sum with a gap can be too high, but it cannot be low enough.
 *
 * @param check the assertion's name
 * @param most how much may be spent, in US dollars
 */
record CostLimit(String check, Money most) {

    CostLimit {
        if (!most.currency().getCurrencyCode().equals("USD") || most.amount().signum() < 0) {
            throw Requirement.misuse(check + " requires US dollars of at least $0.00, but it was " + most);
        }
    }

    Optional<Unmet> of(String subject, List<CallCost> calls, Evidence evidence) {
        return of(subject, "at most " + most, calls, evidence);
    }

    /** Says it with words of one's own for the limit. */
    Optional<Unmet> of(String subject, String limit, List<CallCost> calls, Evidence evidence) {
        Cost cost = Cost.of(calls);
        Optional<Unmet> tooHigh = cost.usd()
                .map(Money::usd)
                .filter(known -> known.amount().compareTo(most.amount()) > 0)
                .map(known ->
                        exceeded(subject + " to cost " + limit, cost, known).with("cost", CostLines.of(calls)));
        if (tooHigh.isEmpty() && (!cost.isComplete() || cost.usd().isEmpty())) {
            throw undecided(calls, evidence);
        }
        return tooHigh;
    }

    private Unmet exceeded(String expectation, Cost cost, Money known) {
        return new Unmet("Expected " + expectation + " but the cost was " + (cost.isComplete() ? "" : "at least ")
                        + known)
                .comparing(known, most);
    }

    private static EvaluationException undecided(List<CallCost> calls, Evidence evidence) {
        UnpricedCalls unpriced = new UnpricedCalls(calls);
        Evidence shown = unpriced.fix().map(fix -> evidence.with("fix", fix)).orElse(evidence);
        Evidence all = calls.isEmpty() ? shown : shown.with("cost", CostLines.of(calls));
        return new EvaluationException(Kind.SETUP, all.below("Cannot check cost: " + unpriced.fact()));
    }
}
