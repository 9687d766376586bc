package io.github.junitllm.dataset;

import io.github.junitllm.dataset.CaseSelection.Wanted;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.util.List;

/**
 * The ids or the tags of a dataset.
 *
 * @param location which dataset
 * @param kind what they are, in one word
 * @param names the names that there are
 */
record KnownNames(String location, String kind, List<String> names) {

    static KnownNames ids(Dataset dataset) {
        return new KnownNames(
                dataset.location(),
                "id",
                dataset.rows().stream().map(DatasetRow::id).toList());
    }

    static KnownNames tags(Dataset dataset) {
        return new KnownNames(
                dataset.location(),
                "tag",
                dataset.rows().stream()
                        .flatMap(row -> row.tags().stream())
                        .distinct()
                        .toList());
    }

    void require(Wanted wanted) {
        wanted.names().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new DatasetException("Dataset [" + location + "] has no case with the " + kind + " ["
                            + Excerpt.of(unknown) + "], which " + wanted.asker() + " asks for; " + hint(unknown));
                });
    }

    private String hint(String unknown) {
        return NearestName.of(unknown, names)
                .map(near -> "did you mean [" + Excerpt.of(near) + "]?")
                .orElseGet(() -> names.isEmpty()
                        ? "no case has a " + kind
                        : "the " + kind + "s are " + Excerpt.of(names.toString()));
    }
}
