package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a figure stays within a multiple of what it was before.
 *
 * @param check the assertion's name
 * @param times the multiple
 * @param reference what was measured before
 */
record ReferenceBound(String check, double times, UsageReference reference) {

    private static final int LONGEST = 80;

    ReferenceBound {
        if (!(times > 0) || Double.isInfinite(times)) {
            throw Requirement.misuse(check + " requires a multiple of more than 0, but it was " + times);
        }
    }

    Optional<Unmet> tokens(String subject, List<ModelCall> calls, Evidence evidence) {
        TokenSum sum = new TokenSum(check, TokenKind.TOTAL, calls);
        if (reference.isBeingMeasured()) {
            sum.requireComplete(evidence);
            return Optional.empty();
        }
        BigDecimal before = known(reference.tokens(), "tokens", evidence);
        long most = bound(before).setScale(0, RoundingMode.FLOOR).longValue();
        String limit = words(tokens(before) + " tokens", Figures.of(most));
        return new TokenLimit(check, TokenKind.TOTAL, most).of(subject, limit, sum, evidence);
    }

    Optional<Unmet> cost(String subject, List<CallCost> calls, Evidence evidence) {
        if (reference.isBeingMeasured()) {
            return new CostLimit(check, most(calls)).of(subject, calls, evidence);
        }
        BigDecimal before = known(reference.usd(), "cost", evidence);
        Money most = Money.usd(bound(before));
        String limit = words(Money.usd(before).toString(), most.toString());
        return new CostLimit(check, most).of(subject, limit, calls, evidence);
    }

    Optional<Unmet> duration(String subject, Duration taken, Evidence evidence) {
        if (reference.isBeingMeasured()) {
            return Optional.empty();
        }
        Duration before = known(reference.duration(), "time", evidence);
        BigDecimal nanos = bound(BigDecimal.valueOf(before.toNanos()));
        DurationLimit limit = new DurationLimit(check, Duration.ofNanos(nanos.longValue()));
        return limit.over(subject, "take " + words(Times.of(before), Times.of(limit.most())), taken);
    }

    /** What is only being measured is its own bound; only a gap stays one. */
    private static Money most(List<CallCost> calls) {
        return Money.usd(calls.stream().flatMap(call -> call.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private <T> T known(Optional<T> figure, String what, Evidence evidence) {
        return figure.orElseThrow(() -> new EvaluationException(
                Kind.SETUP, evidence.below(check + " cannot be decided: " + name() + " holds no " + what)));
    }

    private BigDecimal bound(BigDecimal before) {
        return before.multiply(BigDecimal.valueOf(times));
    }

    private String words(String before, String most) {
        int trials = reference.trials();
        return "at most " + plain(BigDecimal.valueOf(times)) + " times " + name() + "'s " + before + " ("
                + Figures.of(trials) + (trials == 1 ? " trial" : " trials") + "), which is " + most + ",";
    }

    private String name() {
        return OneLine.of(reference.name(), LONGEST);
    }

    private static String tokens(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? Figures.of(number.longValue())
                : plain(number.setScale(1, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
