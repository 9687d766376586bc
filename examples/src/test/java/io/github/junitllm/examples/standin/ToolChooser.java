package io.github.junitllm.examples.standin;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Picks the tool whose name and description fit a question. */
final class ToolChooser {

    private final Vocabulary vocabulary;

    ToolChooser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<ToolOffer> choose(Question clause, List<ToolOffer> offers) {
        return offers.stream()
                .filter(offer -> fit(clause, offer) > 0)
                .max(Comparator.<ToolOffer>comparingLong(offer -> fit(clause, offer))
                        .thenComparing(ToolOffer::name, Comparator.reverseOrder()));
    }

    /** Returns one call for each number, in the tool's own words for its parameter. */
    List<ToolCall> calls(ToolOffer offer, List<String> numbers) {
        return offer.required().size() == 1
                ? numbers.stream()
                        .map(number -> new ToolCall(
                                "", offer.name(), Map.of(offer.required().get(0), number)))
                        .toList()
                : List.of();
    }

    private long fit(Question clause, ToolOffer offer) {
        Set<String> described = vocabulary.concepts(offer.name().replace('_', ' ') + " " + offer.description());
        Set<String> asked = new HashSet<>(vocabulary.concepts(clause.withoutNumbers()));
        if (asked.stream().allMatch("order"::equals)) {
            return offer.name().contains("order") && !clause.numbers().isEmpty() ? 1 : 0;
        }
        asked.remove("order");
        return asked.stream().filter(described::contains).count();
    }
}
