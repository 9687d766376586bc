package io.github.junitllm.pricing;

import io.github.junitllm.trace.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one call of a model cost, or why nobody knows.
 *
 * @param call a model call or an embedding call
 * @param provider by the name under which prices know it; empty where the call names none
 * @param model the model that answered, else the one that was asked for, else {@code unknown}; untrusted text
 * @param state whether it has a price
 * @param usd in US dollars; empty unless the state is {@code PRICED}
 * @param pricesOf the date of the table that the price comes from; empty where that has none
 * @param contradiction the figures that cannot be; empty unless the state is {@code CONTRADICTORY}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CallCost(
        Step call,
        Optional<String> provider,
        String model,
        State state,
        Optional<BigDecimal> usd,
        Optional<LocalDate> pricesOf,
        Optional<String> contradiction) {

    /** What is known about the cost of a call. */
    public enum State {
        /** The cost is known. */
        PRICED,
        /** The call failed and reported no tokens: providers bill nothing for what they refuse. */
        NOT_BILLED,
        /** No table has a price for the model. */
        NO_PRICE,
        /** The call succeeded, but reported no tokens. */
        NO_TOKENS,
        /** A part of the reported tokens exceeds the whole. */
        CONTRADICTORY
    }

    /** Returns whether a cost is missing. */
    public boolean isUnpriced() {
        return state != State.PRICED && state != State.NOT_BILLED;
    }
}
