package io.github.junitllm.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What calls cost, as far as it is known. Where the cost of some is not, the sum reads "at least".
 *
 * @param usd the sum over all calls whose cost is known, in US dollars; empty where that of none is
 * @param unpricedCalls how many calls have a cost that is not known: their model has no price, they reported no tokens,
 *     or figures that contradict each other
 * @param unpricedModels the models of those calls, each once, sorted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Cost(Optional<BigDecimal> usd, int unpricedCalls, List<String> unpricedModels) {

    /** No call was made. */
    public static final Cost NONE = new Cost(Optional.empty(), 0, List.of());

    public Cost {
        unpricedModels = List.copyOf(unpricedModels);
    }

    /** Adds up calls. */
    public static Cost of(List<CallCost> calls) {
        List<CallCost> unpriced = calls.stream().filter(CallCost::isUnpriced).toList();
        return new Cost(
                calls.stream()
                        .flatMap(call -> call.usd().stream())
                        .reduce(BigDecimal::add)
                        .map(Cost::canonical),
                unpriced.size(),
                unpriced.stream().map(CallCost::model).distinct().sorted().toList());
    }

    /** Equal amounts are to be equal objects, and to be written alike. */
    private static BigDecimal canonical(BigDecimal usd) {
        BigDecimal stripped = usd.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    /** Returns whether every call has a price. */
    public boolean isComplete() {
        return unpricedCalls == 0;
    }
}
