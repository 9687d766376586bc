package io.github.junitllm.pricing;

import io.github.junitllm.pricing.CallCost.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Prices one call.
 *
 * @param tables where prices are looked for; the first that has one counts
 */
record CallPricing(List<PriceTable> tables) {

    private record Found(ModelPrice price, Optional<LocalDate> date) {}

    CallCost of(BilledCall call) {
        if (!call.isReported() && call.step().failure().isPresent()) {
            return call.unpriced(State.NOT_BILLED);
        }
        return find(call).map(found -> of(call, found)).orElseGet(() -> call.unpriced(State.NO_PRICE));
    }

    private static CallCost of(BilledCall call, Found found) {
        if (found.price().isFree()) {
            return call.priced(BigDecimal.ZERO, found.date());
        }
        if (!call.isReported()) {
            return call.unpriced(State.NO_TOKENS);
        }
        return BilledTokens.contradiction(call.usage()).map(call::contradictory).orElseGet(() -> found.price()
                .usd(call.usage())
                .map(usd -> call.priced(usd, found.date()))
                .orElseGet(() -> call.unpriced(State.NO_PRICE)));
    }

    private Optional<Found> find(BilledCall call) {
        String provider = call.provider().orElse(Providers.ANY);
        return tables.stream()
                .flatMap(table ->
                        table.find(provider, call.models()).stream().map(price -> new Found(price, table.date())))
                .findFirst();
    }
}
