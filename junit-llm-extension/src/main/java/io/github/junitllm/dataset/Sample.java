package io.github.junitllm.dataset;

import io.github.junitllm.text.Sha256;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many cases to draw. A case's lot is a hash of the seed and its id, so that the same seed draws the same cases,
 * and a new row changes at most one of them.
 *
 * @param size how many, at least 1; empty for all
 * @param seed another one draws other cases
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Sample(OptionalInt size, long seed) {

    private static final int DIGITS = 16;

    List<DatasetRow> of(List<DatasetRow> rows) {
        if (size.isEmpty() || size.getAsInt() >= rows.size()) {
            return rows;
        }
        Set<String> drawn = rows.stream()
                .map(DatasetRow::id)
                .sorted(Comparator.comparing(this::lot).thenComparing(Comparator.naturalOrder()))
                .limit(size.getAsInt())
                .collect(Collectors.toCollection(HashSet::new));
        return rows.stream().filter(row -> drawn.contains(row.id())).toList();
    }

    Optional<String> describe() {
        return size.isPresent()
                ? Optional.of("a sample of " + size.getAsInt() + " with seed " + seed)
                : Optional.empty();
    }

    private String lot(String id) {
        return Sha256.hex(seed + "\n" + id, DIGITS);
    }
}
