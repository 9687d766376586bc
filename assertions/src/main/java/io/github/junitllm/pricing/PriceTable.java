package io.github.junitllm.pricing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prices by provider and exact model id.
 *
 * @param date what day's prices they are; empty where nobody says
 * @param byProvider by the provider's one name, then by model
 */
record PriceTable(Optional<LocalDate> date, Map<String, Map<String, ModelPrice>> byProvider) {

    static final PriceTable EMPTY = new PriceTable(Optional.empty(), Map.of());

    PriceTable {
        Map<String, Map<String, ModelPrice>> copy = new HashMap<>();
        byProvider.forEach((provider, models) -> copy.put(provider, Map.copyOf(models)));
        byProvider = Map.copyOf(copy);
    }

    /** Returns this table with one more price, which replaces one of the same model. */
    PriceTable with(String provider, String model, ModelPrice price) {
        Map<String, Map<String, ModelPrice>> more = new HashMap<>(byProvider);
        Map<String, ModelPrice> models = new HashMap<>(more.getOrDefault(provider, Map.of()));
        models.put(model, price);
        more.put(provider, models);
        return new PriceTable(date, more);
    }

    /** Returns the price of the first model that has one under any of its names. */
    Optional<ModelPrice> find(String provider, List<String> models) {
        return models.stream()
                .flatMap(model -> ModelNames.of(provider, model).stream())
                .flatMap(name -> Stream.of(provider, Providers.ANY).flatMap(of -> at(of, name)))
                .findFirst();
    }

    private Stream<ModelPrice> at(String provider, String model) {
        return Optional.ofNullable(byProvider.getOrDefault(provider, Map.of()).get(model)).stream();
    }

    /** Returns one line a price, each so that equal ones read equal, in no particular order. */
    Stream<String> canonical() {
        return byProvider.entrySet().stream().flatMap(provider -> provider.getValue().entrySet().stream()
                .map(model -> String.join(
                        "\t",
                        provider.getKey(),
                        model.getKey(),
                        model.getValue().canonical())));
    }
}
