package io.github.junitllm;

import io.github.junitllm.pricing.CallCost;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers of what days the prices were that a run used, for prices change. */
final class PriceAges {

    private static final int OLD_DAYS = 90;

    private final ConcurrentSkipListSet<LocalDate> used = new ConcurrentSkipListSet<>();

    void add(List<CallCost> calls) {
        calls.forEach(call -> call.pricesOf().ifPresent(used::add));
    }

    /** Returns the warning that the oldest prices deserve, if any. */
    Optional<String> warning(LocalDate today) {
        return used.stream()
                .findFirst()
                .filter(oldest -> ChronoUnit.DAYS.between(oldest, today) > OLD_DAYS)
                .map(oldest -> "Costs were computed by prices of " + oldest + ", which are "
                        + ChronoUnit.DAYS.between(oldest, today)
                        + " days old. Update junit-llm, or write newer prices into src/test/resources/"
                        + ProjectPrices.DEFAULT_FILE + ".");
    }
}
