package io.github.junitllm.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What calls cost, as far as they have a price. Where some have none, the sum reads "at least".
 *
 * @param usd the sum over all calls that have a price, in US dollars; empty where none has
 * @param unpricedCalls how many calls have no price, or reported no tokens
 * @param unpricedModels the models without a price, each once, sorted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Cost(Optional<BigDecimal> usd, int unpricedCalls, List<String> unpricedModels) {

    /** No call was made. */
    public static final Cost NONE = new Cost(Optional.empty(), 0, List.of());

    public Cost {
        unpricedModels = List.copyOf(unpricedModels);
    }

    /** Returns whether every call has a price. */
    public boolean isComplete() {
        return unpricedCalls == 0;
    }
}
