package io.github.junitllm.dataset;

import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which cases of a dataset are to be tried: those with one of the ids and one of the tags, and of these a sample.
 *
 * @param ids the ids of the wanted cases; none for all
 * @param tags the tags of which a wanted case has at least one; none for all
 * @param sample how many of them to draw
 */
@API(status = Status.INTERNAL, since = "0.1")
public record CaseSelection(Wanted ids, Wanted tags, Sample sample) {

    /**
     * What somebody asks for by name.
     *
     * @param asker who asks, for messages: an element of an annotation or a setting
     * @param names what is asked for; empty for everything
     */
    public record Wanted(String asker, List<String> names) {

        public Wanted {
            names = names.stream().map(String::strip).distinct().toList();
        }

        boolean isEverything() {
            return names.isEmpty();
        }

        String describe() {
            return Excerpt.of(names.toString());
        }
    }

    /**
     * Chooses among the rows that an earlier selection left.
     *
     * @param dataset all rows, by which a mistyped name is told from one that is only not left
     * @throws DatasetException where an id or a tag is in no row, or no row is left
     */
    public List<DatasetRow> choose(Dataset dataset, List<DatasetRow> left) {
        KnownNames.ids(dataset).require(ids);
        KnownNames.tags(dataset).require(tags);
        List<DatasetRow> chosen = left.stream().filter(this::isWanted).toList();
        if (chosen.isEmpty()) {
            throw new DatasetException(nothingLeft(dataset));
        }
        return sample.of(chosen);
    }

    /** Returns what is chosen in few words, for example {@code only the ids [refund-window]}. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        Optional.of(ids)
                .filter(wanted -> !wanted.isEverything())
                .ifPresent(wanted -> parts.add("the ids " + wanted.describe()));
        Optional.of(tags)
                .filter(wanted -> !wanted.isEverything())
                .ifPresent(wanted -> parts.add("the tags " + wanted.describe()));
        sample.describe().ifPresent(parts::add);
        return parts.isEmpty() ? "all cases" : "only " + String.join(", ", parts);
    }

    private boolean isWanted(DatasetRow row) {
        return (ids.isEverything() || ids.names().contains(row.id()))
                && (tags.isEverything() || row.tags().stream().anyMatch(tags.names()::contains));
    }

    private String nothingLeft(Dataset dataset) {
        List<String> asked = new ArrayList<>();
        for (Wanted wanted : List.of(ids, tags)) {
            if (!wanted.isEverything()) {
                asked.add(wanted.asker() + " " + wanted.describe());
            }
        }
        return "Of dataset [" + dataset.location() + "] no case is left by " + String.join(" and ", asked)
                + "; ask for fewer things at a time, or run other methods";
    }
}
