package io.github.junitllm.pricing;

import io.github.junitllm.text.Sha256;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prices by provider and exact model id. */
final class PriceTable {

    private final Optional<LocalDate> date;
    private final Map<String, Map<String, ModelPrice>> byProvider;
    private final String fingerprint;

    /**
     * Creates a table.
     *
     * @param date what day's prices they are; empty where nobody says
     * @param byProvider by the provider's one name, then by model
     */
    PriceTable(Optional<LocalDate> date, Map<String, Map<String, ModelPrice>> byProvider) {
        this.date = date;
        this.byProvider = byProvider.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, models -> Map.copyOf(models.getValue())));
        this.fingerprint = Sha256.hex(canonical().sorted().collect(Collectors.joining("\n")));
    }

    Optional<LocalDate> date() {
        return date;
    }

    Map<String, Map<String, ModelPrice>> byProvider() {
        return byProvider;
    }

    /** Returns what tells tables of different prices apart, in whatever order these were given. */
    String fingerprint() {
        return fingerprint;
    }

    /** Returns the price of the first model that has one under any of its names. */
    Optional<ModelPrice> find(String provider, List<String> models) {
        return models.stream()
                .flatMap(model -> ModelNames.of(provider, model))
                .flatMap(name -> Stream.of(provider, Providers.ANY).flatMap(of -> at(of, name)))
                .findFirst();
    }

    private Stream<ModelPrice> at(String provider, String model) {
        return Optional.ofNullable(byProvider.getOrDefault(provider, Map.of()).get(model)).stream();
    }

    private Stream<String> canonical() {
        return byProvider.entrySet().stream().flatMap(provider -> provider.getValue().entrySet().stream()
                .map(model -> String.join(
                        "\t",
                        provider.getKey(),
                        model.getKey(),
                        model.getValue().canonical())));
    }

    /** Collects prices; a later one of the same model replaces an earlier one. */
    static final class Builder {

        private final Map<String, Map<String, ModelPrice>> byProvider = new HashMap<>();

        void add(String provider, String model, ModelPrice price) {
            byProvider
                    .computeIfAbsent(Providers.canonical(provider), name -> new HashMap<>())
                    .put(model, price);
        }

        PriceTable build(Optional<LocalDate> date) {
            return new PriceTable(date, byProvider);
        }
    }
}
